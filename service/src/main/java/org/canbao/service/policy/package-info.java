/** 政策: the policy documents in force, shipped and of one's own, resolved once at the start. */
@ApplicationModule(allowedDependencies = {"rest"})
@NullMarked
package org.canbao.service.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
