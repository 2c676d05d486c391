package org.canbao.service.person.file;

import org.canbao.service.dictionary.Dictionaries;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 信息来源: who may be named as having told something. */
@Component
class Sources {

  private final Dictionaries dictionaries;

  Sources(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  void check(Checks checks, String source) {
    checks.that(
        source != null
            && dictionaries.entries("fact-source", Dictionaries.today()).stream()
                .anyMatch(entry -> entry.code().equals(source)),
        "source",
        Text.of("应为字典 fact-source 中的代码", "expected a code of the dictionary fact-source"));
  }
}
