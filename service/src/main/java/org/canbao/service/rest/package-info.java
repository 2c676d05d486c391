/**
 * 接口约定: what all endpoints have in common: refusals, pages, versions, repeated requests, limits.
 */
@ApplicationModule(allowedDependencies = {"actor"})
@NullMarked
package org.canbao.service.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
