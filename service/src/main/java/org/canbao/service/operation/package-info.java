/** 运维: what operators do with the installation: run it, back it up, turn keys, prove the trail. */
@ApplicationModule(
    allowedDependencies = {
      "actor",
      "rest",
      "database",
      "county",
      "snapshot",
      "division::loading",
      "protection",
      "protection::keys",
      "protection::rotation",
      "audit",
      "audit::verification",
      "access::account"
    })
@NullMarked
package org.canbao.service.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
