/** 虚构县: fills an empty installation with an invented population, for trying things out. */
@ApplicationModule(allowedDependencies = {"protection", "rest"})
@NullMarked
package org.canbao.service.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
