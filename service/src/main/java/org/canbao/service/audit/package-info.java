/**
 * 审计: who did what to which record, where from and why; appended, chained, and found out when
 * tampered with.
 */
@ApplicationModule(
    allowedDependencies = {"actor", "rest", "protection", "protection::cipher", "protection::keys"})
@NullMarked
package org.canbao.service.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
