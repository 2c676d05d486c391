package org.canbao.service.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.canbao.service.audit.chain.Entry;

/**
 * 审计记录的显示: an entry as the interface gives it.
 *
 * @param id a number as text, because browsers round long ones
 */
record ShownEntry(String id, Instant at, Entry.Who who, What what, Link link) {

  /** 所做之事; a division is its number, absent when it lies in none. */
  record What(
      String action,
      Record record,
      @JsonRawValue String before,
      @JsonRawValue String after,
      Entry.Grounds grounds) {}

  /** 所涉记录. */
  record Record(String matter, String id, Optional<String> division) {}

  /** 链中位置与哈希. */
  record Link(int chain, long position, String previousHash, String hash) {}

  static ShownEntry of(Entry entry) {
    Entry.Content content = entry.content();
    Entry.Subject subject = content.subject();
    Optional<String> division = subject.division().stream().mapToObj(Long::toString).findFirst();
    HexFormat hex = HexFormat.of();
    return new ShownEntry(
        Long.toString(entry.place().id()),
        entry.place().at(),
        content.who(),
        new What(
            content.change().action(),
            new Record(subject.matter(), subject.record(), division),
            content.change().before(),
            content.change().after(),
            content.grounds()),
        new Link(
            entry.place().chain(),
            entry.place().position(),
            hex.formatHex(entry.previousHash()),
            hex.formatHex(entry.hash())));
  }
}
