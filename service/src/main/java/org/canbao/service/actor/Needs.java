package org.canbao.service.actor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 所需权限: any one of these rights opens an endpoint. An endpoint that names none stops the start. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /** The rights, any of which is enough. */
  Right[] value();
}
