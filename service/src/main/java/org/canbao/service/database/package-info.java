/**
 * 数据库: how the service comes to its database, and how each transaction learns who acts and where.
 */
@ApplicationModule(allowedDependencies = {"actor", "rest"})
@NullMarked
package org.canbao.service.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
