package org.canbao.service.contract;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.ObjectSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/**
 * The description of the interface as the running service gives it, with what only its sources
 * know.
 */
final class Contract {

  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, HandlerMethod> handlers = new HashMap<>();
  private final Sources sources = Sources.read(Path.of("src/main/java"));

  /** A service that describes itself. */
  TestService start() {
    ModelResolver.enumsAsRef = true;
    SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema());
    return TestService.start(
        TestDatabase.fresh(),
        Map.of(
            "springdoc.api-docs.enabled", true,
            "springdoc.use-fqn", true,
            "springdoc.default-flat-param-object", true,
            "springdoc.override-with-generic-response", false,
            "springdoc.paths-to-match", "/api/**"),
        beans ->
            beans.registerBean(
                OperationCustomizer.class,
                () ->
                    (operation, handler) -> {
                      String name = handler.getBeanType().getName() + "#" + handler.getMethod();
                      handlers.put(name, handler);
                      operation.addExtension(Operations.HANDLER, name);
                      return operation;
                    }));
  }

  /** The finished description. */
  Map<String, Object> of(TestService service) {
    Map<String, Object> found = found(service);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("info", info());
    all.put("servers", List.of(Map.of("url", "/")));
    all.put("tags", tags());
    all.put("paths", new Operations(sources, handlers).finished(Json.object(found.get("paths"))));
    all.put("components", components(Json.object(found.get("components"))));
    return Json.sorted(
        all,
        text ->
            text.startsWith(REFERENCE + "org.")
                ? REFERENCE + Schemas.shortName(text.substring(REFERENCE.length()))
                : text);
  }

  private Map<String, Object> components(Map<String, Object> found) {
    Map<String, Object> schemas = new Schemas(sources).finished(Json.object(found.get("schemas")));
    schemas.put("Problem", Problems.schema());
    return Map.of(
        "schemas", schemas,
        "responses", Problems.responses(),
        "parameters", SharedParts.parameters(),
        "headers", SharedParts.headers(),
        "securitySchemes", SharedParts.securitySchemes());
  }

  private static Map<String, Object> found(TestService service) {
    try {
      return Json.parse(
          service
              .part(OpenApiWebMvcResource.class)
              .openapiJson(new MockHttpServletRequest("GET", "/"), "/", Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> info() {
    return Map.of(
        "title",
        "Canbao 参保",
        "version",
        "0.1.0",
        "license",
        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"),
        "description",
        """
        参保服务接口。 Refusals are problem details (RFC 9457). Lists are read page by page with limit and after. Every write \
        but signing in and out and searches carries an Idempotency-Key; a change carries the version it starts from in If-Match. Fields \
        without a value are left out. Unknown fields are refused. Written by ./canbao contract from the running service.
        """
            .strip());
  }

  /** The first part of a path, with what its controllers say of themselves. */
  private List<Object> tags() {
    Map<String, Object> tags = new TreeMap<>();
    handlers.values().stream()
        .map(HandlerMethod::getBeanType)
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .forEach(
            type ->
                sources
                    .comment(type.getName())
                    .ifPresent(it -> tags.merge(tag(type), it.text(), (a, b) -> a + " " + b)));
    return tags.entrySet().stream()
        .map(tag -> (Object) Map.of("name", tag.getKey(), "description", tag.getValue()))
        .toList();
  }

  private static String tag(Class<?> controller) {
    var mapping = controller.getAnnotation(RequestMapping.class);
    return mapping == null ? "jobs" : mapping.value()[0].split("/")[2];
  }
}
