package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 标明的接口: the endpoints that carry an annotation, by method and path, for what comes before them.
 */
abstract class DeclaredEndpoints implements SmartInitializingSingleton {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Class<? extends Annotation> declaration;
  private final Map<String, HandlerMethod> endpoints = new HashMap<>();

  DeclaredEndpoints(
      ObjectProvider<RequestMappingHandlerMapping> mappings,
      Class<? extends Annotation> declaration) {
    this.mappings = mappings;
    this.declaration = declaration;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .flatMap(methods -> methods.entrySet().stream())
        .filter(one -> one.getValue().hasMethodAnnotation(declaration))
        .forEach(one -> add(one.getKey(), one.getValue()));
  }

  private void add(RequestMappingInfo info, HandlerMethod method) {
    if (info.getDirectPaths().size() != info.getPatternValues().size()) {
      throw new IllegalStateException(
          "%s is declared as %s: its path may have no variables"
              .formatted(method, declaration.getSimpleName()));
    }
    for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
      info.getDirectPaths().forEach(path -> endpoints.put(verb + " " + path, method));
    }
  }

  /** Whether a request, whose path is decoded as the endpoints see it, is for one of them. */
  boolean isFor(HttpServletRequest request) {
    return find(request).isPresent();
  }

  Optional<HandlerMethod> find(HttpServletRequest request) {
    return Optional.ofNullable(endpoints.get(request.getMethod() + " " + request.getServletPath()));
  }
}
