/** 操作人: who acts, with which rights and where; what every other module may know of access. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.canbao.service.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
