/**
 * 个人档案: one person, one lifelong file of facts, each with the days on which it holds, the days on
 * which it was known, and its source.
 */
@ApplicationModule(
    allowedDependencies = {
      "actor",
      "rest",
      "protection",
      "audit",
      "approval",
      "dictionary",
      "division",
      "work"
    })
@NullMarked
package org.canbao.service.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
