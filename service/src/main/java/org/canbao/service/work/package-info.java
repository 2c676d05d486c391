/** 作业: longer work that survives restarts: asked for, run once among all instances, watched. */
@ApplicationModule(allowedDependencies = {"actor", "rest", "audit"})
@NullMarked
package org.canbao.service.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
