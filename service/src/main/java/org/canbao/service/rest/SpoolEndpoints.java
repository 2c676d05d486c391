package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Needs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 文件接口: the endpoints that take a file, by method and path. */
@Component
class SpoolEndpoints implements SmartInitializingSingleton {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Map<String, HandlerMethod> endpoints = new HashMap<>();

  SpoolEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .flatMap(methods -> methods.entrySet().stream())
        .filter(one -> one.getValue().hasMethodAnnotation(Spooled.class))
        .forEach(one -> add(one.getKey(), one.getValue()));
  }

  private void add(RequestMappingInfo info, HandlerMethod method) {
    if (info.getDirectPaths().size() != info.getPatternValues().size()) {
      throw new IllegalStateException(method + " takes a file: its path may have no variables");
    }
    for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
      info.getDirectPaths().forEach(path -> endpoints.put(verb + " " + path, method));
    }
  }

  /** Whether a request brings a file. */
  boolean isFor(HttpServletRequest request) {
    return find(request).isPresent();
  }

  /** Whether whoever asks has the right to; a file of anybody else is not even read. */
  boolean isAllowed(HttpServletRequest request) {
    return find(request)
        .flatMap(method -> Optional.ofNullable(method.getMethodAnnotation(Needs.class)))
        .map(needs -> List.of(needs.value()))
        .orElse(List.of())
        .stream()
        .anyMatch(CurrentActor.get()::may);
  }

  private Optional<HandlerMethod> find(HttpServletRequest request) {
    return Optional.ofNullable(endpoints.get(request.getMethod() + " " + request.getServletPath()));
  }
}
