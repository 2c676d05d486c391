/**
 * 个人信息保护: identity numbers, phones and accounts are kept sealed, shown masked, and revealed for a
 * reason.
 */
@ApplicationModule(allowedDependencies = {"actor", "rest"})
@NullMarked
package org.canbao.service.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
