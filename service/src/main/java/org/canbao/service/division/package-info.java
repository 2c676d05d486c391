/**
 * 行政区划: divisions as identities that facts refer to, and their names and codes, which have dates.
 */
@ApplicationModule(allowedDependencies = {"actor", "rest", "approval", "work"})
@NullMarked
package org.canbao.service.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
