/**
 * 批量: lists of people that villages, schools and employers hand in, to be enrolled or because they
 * paid; checked row by row, accepted by a second person, worked off.
 */
@ApplicationModule(
    allowedDependencies = {
      "actor",
      "rest",
      "protection",
      "audit",
      "approval",
      "work",
      "dictionary",
      "division",
      "person",
      "person::organisation",
      "enrolment",
      "contribution"
    })
@NullMarked
package org.canbao.service.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
