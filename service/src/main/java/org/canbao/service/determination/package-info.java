/** 待遇核定: answers what a person is entitled to, and why, and keeps every answer. */
@ApplicationModule(
    allowedDependencies = {
      "actor",
      "rest",
      "audit",
      "work",
      "policy",
      "division",
      "person",
      "enrolment",
      "enrolment::people"
    })
@NullMarked
package org.canbao.service.determination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
