package org.canbao.service.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 文件请求: an endpoint whose body is a file. It is written to the disk as it comes, within limits of
 * its own, and is there as {@link SpooledFile} until the request has been answered.
 *
 * <p>All else is as with every write: done once, in one transaction. The path has no variables.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Spooled {}
