/** 缴费: what an enrolment costs and who pays it, money that arrives, and a ledger that balances. */
@ApplicationModule(
    allowedDependencies = {
      "actor",
      "rest",
      "audit",
      "approval",
      "work",
      "division",
      "dictionary",
      "policy",
      "person",
      "enrolment",
      "enrolment :: people"
    })
@NullMarked
package org.canbao.service.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
