/** 复核: what one person proposes and another, who has the right, decides on. */
@ApplicationModule(allowedDependencies = {"actor", "rest", "work", "audit", "protection"})
@NullMarked
package org.canbao.service.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
