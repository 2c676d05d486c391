/** 政策: the documents by which this installation decides, and those by which it decided. */
@ApplicationModule(allowedDependencies = {"actor", "rest"})
@NullMarked
package org.canbao.service.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
