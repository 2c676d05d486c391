package org.canbao.service.dictionary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.actor.Right;
import org.canbao.service.approval.Difference;
import org.canbao.service.approval.Proposal;
import org.canbao.service.approval.ProposalKind;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 字典变更复核: a second person looks at every change of a dictionary. */
@Component
class DictionaryChangeKind implements ProposalKind<DictionaryChange> {

  private static final Duration VALIDITY = Duration.ofDays(30);

  private final DictionaryRows rows;
  private final Dictionaries dictionaries;

  DictionaryChangeKind(DictionaryRows rows, Dictionaries dictionaries) {
    this.rows = rows;
    this.dictionaries = dictionaries;
  }

  @Override
  public String name() {
    return "dictionary-change";
  }

  @Override
  public Class<DictionaryChange> payload() {
    return DictionaryChange.class;
  }

  @Override
  public Right propose() {
    return Right.DICTIONARY_CHANGE;
  }

  @Override
  public Right approve() {
    return Right.DICTIONARY_APPROVE;
  }

  @Override
  public Duration validity() {
    return VALIDITY;
  }

  /** Reads the tables themselves: what is kept in memory may be some seconds old. */
  @Override
  public Difference difference(DictionaryChange change) {
    Dictionary dictionary =
        Optional.ofNullable(rows.all().get(change.dictionary()))
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "dictionary-unknown", Text.of("没有这个字典", "there is no such dictionary")));
    Optional<Entry> entry = dictionary.find(change.code());
    return switch (change) {
      case DictionaryChange.Add add -> adding(add, entry);
      case DictionaryChange.End end -> ending(end, entry.orElseThrow(this::unknown));
      case DictionaryChange.Rename rename -> renaming(rename, entry.orElseThrow(this::unknown));
    };
  }

  private static Difference adding(DictionaryChange.Add add, Optional<Entry> there) {
    if (there.isPresent()) {
      throw Problem.conflict(
          "code-there",
          Text.of("该代码已存在；停用的代码不得另作他用", "there is such a code; an ended one is not used again"));
    }
    return Difference.NONE
        .added("code", add.code())
        .added("chinese", add.chinese())
        .added("english", add.english())
        .added("validFrom", add.from().toString());
  }

  private static Difference ending(DictionaryChange.End end, Entry entry) {
    if (entry.from().map(from -> end.lastDay().isBefore(from)).orElse(false)) {
      throw Problem.invalid(
          "ends-before-it-begins", Text.of("停用日期早于启用日期", "the last day lies before the first one"));
    }
    return Difference.NONE.with(
        "validTo", entry.to().map(LocalDate::toString), Optional.of(end.lastDay().toString()));
  }

  private static Difference renaming(DictionaryChange.Rename rename, Entry entry) {
    Text before = entry.label(rename.from());
    return Difference.NONE
        .with("chinese", Optional.of(before.chinese()), Optional.of(rename.chinese()))
        .with("english", Optional.of(before.english()), Optional.of(rename.english()));
  }

  private Problem unknown() {
    return Problem.invalid(
        "code-unknown", Text.of("该字典中没有这个代码", "the dictionary has no such code"));
  }

  @Override
  public void apply(DictionaryChange change, Proposal proposal) {
    switch (change) {
      case DictionaryChange.Add add -> rows.add(add);
      case DictionaryChange.End end -> rows.end(end);
      case DictionaryChange.Rename rename ->
          rows.label(rename.dictionary(), rename.code(), rename.from(), rename.text());
    }
    dictionaries.changed();
  }

  @Override
  public Optional<Long> division(DictionaryChange change) {
    return Optional.empty();
  }

  @Override
  public String record(DictionaryChange change) {
    return "dictionary:" + change.dictionary() + "/" + change.code();
  }
}
