package org.canbao.service.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 查找: an endpoint that looks and writes nothing, sent by POST so that no number stands in an
 * address. It needs no {@code Idempotency-Key} and is kept nowhere. The path has no variables.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LooksOnly {}
