package org.canbao.service.protection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 登记受保护的列: a configuration of {@link ProtectedColumn} beans alone, found also by commands that
 * rotate keys.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HoldsProtectedColumns {}
