/** 访问控制: accounts, sessions, second factors, API clients, and who may call what. */
@ApplicationModule(
    allowedDependencies = {"actor", "rest", "division", "protection", "audit", "approval", "work"})
@NullMarked
package org.canbao.service.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
