package org.canbao.service.actor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 公开: an endpoint for people who have not signed in; says why it may be open. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {

  /** Why nobody needs to have signed in here. */
  String value();
}
