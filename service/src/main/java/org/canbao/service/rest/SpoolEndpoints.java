package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Needs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 文件接口: the endpoints that take a file. */
@Component
class SpoolEndpoints extends DeclaredEndpoints {

  SpoolEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    super(mappings, Spooled.class);
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
}
