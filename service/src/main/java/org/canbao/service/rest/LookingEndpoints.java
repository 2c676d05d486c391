package org.canbao.service.rest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 查找接口: the endpoints that declare that they only look. */
@Component
class LookingEndpoints extends DeclaredEndpoints {

  LookingEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    super(mappings, LooksOnly.class);
  }
}
