/**
 * 人口快照: writes one row for each person of an area, the history folded, without names and numbers.
 */
@ApplicationModule(allowedDependencies = {"rest", "enrolment", "enrolment::people"})
@NullMarked
package org.canbao.service.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
