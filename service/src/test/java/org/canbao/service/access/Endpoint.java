package org.canbao.service.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.canbao.service.TestService;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One endpoint of the running service; no rights mean that it is open to all. */
record Endpoint(String method, String path, Set<Right> needs) {

  /** All endpoints of ours that the service really has. */
  static List<Endpoint> list(TestService service) {
    return service
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.canbao"))
        .flatMap(
            one ->
                one.getKey().getPatternValues().stream()
                    .map(path -> of(one.getKey(), path, one.getValue())))
        .sorted(Comparator.comparing(Endpoint::toString))
        .toList();
  }

  private static Endpoint of(RequestMappingInfo info, String path, HandlerMethod method) {
    Needs needs = method.getMethodAnnotation(Needs.class);
    String verb =
        info.getMethodsCondition().getMethods().stream()
            .map(RequestMethod::name)
            .findFirst()
            .orElse("GET");
    return new Endpoint(
        verb, path, needs == null ? Set.of() : Set.copyOf(Arrays.asList(needs.value())));
  }

  boolean isOpen() {
    return needs.isEmpty();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
