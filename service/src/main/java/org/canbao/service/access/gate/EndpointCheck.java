package org.canbao.service.access.gate;

import java.util.List;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.OpenToAll;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 接口检查: an endpoint of ours that does not say who may call it stops the start. */
@Component
final class EndpointCheck implements SmartInitializingSingleton {

  private final List<RequestMappingHandlerMapping> mappings;

  EndpointCheck(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> silent =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(method -> method.getBeanType().getPackageName().startsWith("org.canbao"))
            .filter(method -> !says(method))
            .map(HandlerMethod::getShortLogMessage)
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException("these endpoints do not say who may call them: " + silent);
    }
  }

  private static boolean says(HandlerMethod method) {
    return method.hasMethodAnnotation(Needs.class) != method.hasMethodAnnotation(OpenToAll.class);
  }
}
