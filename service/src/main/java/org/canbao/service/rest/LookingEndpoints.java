package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 查找接口: the endpoints that declare that they only look, by method and path. */
@Component
class LookingEndpoints implements SmartInitializingSingleton {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Set<String> endpoints = new HashSet<>();

  LookingEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .flatMap(methods -> methods.entrySet().stream())
        .filter(one -> one.getValue().hasMethodAnnotation(LooksOnly.class))
        .forEach(one -> add(one.getKey(), one.getValue()));
  }

  private void add(RequestMappingInfo info, HandlerMethod method) {
    if (info.getDirectPaths().size() != info.getPatternValues().size()) {
      throw new IllegalStateException(method + " only looks: its path may have no variables");
    }
    for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
      info.getDirectPaths().forEach(path -> endpoints.add(verb + " " + path));
    }
  }

  /** Whether a request, whose path is decoded as the endpoints see it, only looks. */
  boolean isFor(HttpServletRequest request) {
    return endpoints.contains(request.getMethod() + " " + request.getServletPath());
  }
}
