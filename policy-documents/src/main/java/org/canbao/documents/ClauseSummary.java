package org.canbao.documents;

import org.canbao.policy.term.Language;

/**
 * 条文摘要: what a clause says, in our own words.
 *
 * @param chinese in Chinese
 * @param english in English
 */
public record ClauseSummary(String chinese, String english) {

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
