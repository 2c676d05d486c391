/** 参保登记: who is insured where, under which scheme and when; nobody twice at the same time. */
@ApplicationModule(
    allowedDependencies = {
      "actor",
      "rest",
      "audit",
      "work",
      "division",
      "dictionary",
      "policy",
      "person"
    })
@NullMarked
package org.canbao.service.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
