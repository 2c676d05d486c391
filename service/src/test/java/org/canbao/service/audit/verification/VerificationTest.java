package org.canbao.service.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.canbao.service.audit.Trail;
import org.canbao.service.audit.chain.Entry;
import org.canbao.service.audit.chain.EntryRows;
import org.canbao.service.audit.verification.Finding.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

  private static final List<String> CHANGES =
      List.of(
          "at = at + interval '1 microsecond'",
          "actor = 'staff:1'",
          "actor_kind = 'STAFF'",
          "address = '10.0.0.1'",
          "request = 'x'",
          "matter = 'division'",
          "record = '5'",
          "division_id = 1",
          "action = 'VIEW'",
          "before = '{\"role\": \"MANAGER\"}'",
          "after = '{}'",
          "purpose = 'x'",
          "reason = 'x'",
          "previous_hash = decode(repeat('11', 32), 'hex')",
          "hash = decode(repeat('11', 32), 'hex')",
          "matter = 'staff4', record = ''");

  @TempDir Path folder;

  private Trail trail;
  private int chain;

  @BeforeEach
  void start() {
    trail = new Trail(folder, 4);
    chain = trail.writeInOneChain(10);
  }

  @AfterEach
  void stop() {
    trail.close();
  }

  @Test
  void anUntouchedTrailIsIntactAgainstItsAnchors() {
    List<String> anchors = trail.anchors();
    trail.write(5);
    VerificationReport report = trail.verify(anchors);
    assertThat(report.findings()).isEmpty();
    assertThat(report.entries()).isEqualTo(15);
    assertThat(report.anchors()).isEqualTo(64);
    assertThat(report.lines().getLast().english())
        .isEqualTo("15 entries and 64 anchors verified, all intact");
  }

  @Test
  void aChangedFieldIsFoundWhereItIs() {
    tamper("create table kept as select * from audit_entry");
    for (String change : CHANGES) {
      tamper("update audit_entry set %s where position = 4".formatted(change));
      assertFirst(Kind.CHANGED, 4);
      tamper(
          "delete from audit_entry",
          "alter table kept drop column if exists id",
          """
          insert into audit_entry (chain, position, at, actor, actor_kind, address, request, matter, record,
              action, before, after, purpose, reason, division_id, previous_hash, hash)
          table kept
          """);
    }
    assertThat(trail.verify(List.of()).intact()).isTrue();
  }

  @Test
  void anEntryTakenOutOfTheMiddleIsMissing() {
    tamper("delete from audit_entry where position between 4 and 5");
    assertFirst(Kind.MISSING, 4);
    assertThat(trail.verify(List.of()).findings()).hasSize(1);
  }

  @Test
  void entriesTakenOffTheEndAreMissing() {
    tamper("delete from audit_entry where position >= 9");
    assertFirst(Kind.TRUNCATED, 9);
  }

  @Test
  void entriesThatChangedPlacesAreFoundWithTheirOldPlaces() {
    tamper(
        "update audit_entry set position = 100 where position = 4",
        "update audit_entry set position = 4 where position = 7",
        "update audit_entry set position = 7 where position = 100");
    assertThat(trail.verify(List.of()).findings())
        .filteredOn(finding -> finding.kind() == Kind.REORDERED)
        .extracting(Finding::position)
        .containsExactlyInAnyOrder(4L, 7L);
  }

  @Test
  void anEntryMovedIntoAnotherChainIsFoundInBoth() {
    int other = (chain + 1) % 64;
    tamper("update audit_entry set chain = %d where position = 10".formatted(other));
    assertThat(trail.verify(List.of()).findings())
        .extracting(Finding::kind)
        .contains(Kind.TRUNCATED, Kind.BEYOND_HEAD);
  }

  @Test
  void aShortenedChainWithAFittingHeadIsFoundByItsAnchorAlone() {
    List<String> anchors = trail.anchors();
    tamper(
        "delete from audit_entry where position >= 9",
        "update audit_chain set length = 8, head = (select hash from audit_entry where position ="
            + " 8) where length = 10");
    assertThat(trail.verify(List.of()).intact()).isTrue();
    assertThat(trail.verify(anchors).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.ANCHOR_BROKEN))
        .satisfies(finding -> assertThat(finding.position()).isEqualTo(10));
  }

  @Test
  void aChainRewrittenFromAChangeOnIsFoundByItsAnchorAlone() {
    List<String> anchors = trail.anchors();
    rewriteFrom(4);
    assertThat(trail.verify(List.of()).intact()).isTrue();
    assertThat(trail.verify(anchors).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.ANCHOR_BROKEN));
  }

  @Test
  void aForgedEntryBeyondTheHeadIsFound() {
    Entry last = entries().getLast();
    Entry forged =
        Entry.hang(new Entry.Place(chain, 11, last.place().at()), last.content(), last.hash());
    tamper(
        """
        insert into audit_entry (chain, position, at, actor, actor_kind, address, request, matter, record, action,
            before, after, purpose, reason, previous_hash, hash)
        select chain, 11, at, actor, actor_kind, address, request, matter, record, action,
            before, after, purpose, reason, decode('%s', 'hex'), decode('%s', 'hex')
        from audit_entry where position = 10
        """
            .formatted(hex(last.hash()), hex(forged.hash())));
    assertFirst(Kind.BEYOND_HEAD, 11);
  }

  @Test
  void aForgedEntryInTheMiddleDoesNotHangTogether() {
    Entry fourth = entries().get(3);
    Entry.Content content = fourth.content();
    Entry forged =
        Entry.hang(
            fourth.place(),
            new Entry.Content(
                content.who(),
                content.subject(),
                content.change(),
                new Entry.Grounds("", "forged")),
            fourth.previousHash());
    tamper(
        "update audit_entry set reason = 'forged', hash = decode('%s', 'hex') where position = 4"
            .formatted(hex(forged.hash())));
    assertFirst(Kind.UNLINKED, 5);
  }

  @Test
  void aForgedHeadIsFound() {
    tamper("update audit_chain set head = decode(repeat('11', 32), 'hex') where length = 10");
    assertFirst(Kind.HEAD_FORGED, 10);
  }

  @Test
  void aHeadThatRanAheadIsFound() {
    tamper("update audit_chain set length = 12 where length = 10");
    assertFirst(Kind.TRUNCATED, 11);
  }

  @Test
  void aWholeChainThatIsGoneIsFound() {
    tamper("delete from audit_entry", "delete from audit_chain where length = 10");
    assertThat(trail.verify(List.of()).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CHAIN_MISSING));
  }

  @Test
  void anAnchorThatWasChangedIsNotBelieved() {
    List<String> anchors = new ArrayList<>(trail.anchors());
    anchors.set(0, anchors.get(0).replace("\"length\":", "\"length\":1"));
    anchors.set(1, "not an anchor");
    anchors.set(2, "{\"chain\":1}");
    anchors.set(3, "[]");
    anchors.set(4, anchors.get(4).replaceFirst("\"key\":\"[^\"]*\"", "\"key\":\"other\""));
    assertThat(trail.verify(anchors).findings())
        .hasSize(5)
        .allMatch(finding -> finding.kind() == Kind.ANCHOR_INVALID);
  }

  /**
   * What somebody with all rights and our source can do: change an entry and hang all that follow
   * anew.
   */
  private void rewriteFrom(int position) {
    List<String> statements = new ArrayList<>();
    byte[] previous = new byte[32];
    for (Entry entry : entries()) {
      Entry.Content old = entry.content();
      Entry.Grounds grounds =
          entry.place().position() == position
              ? new Entry.Grounds("", "never happened")
              : old.grounds();
      Entry next =
          Entry.hang(
              entry.place(),
              new Entry.Content(old.who(), old.subject(), old.change(), grounds),
              previous);
      statements.add(
          "update audit_entry set reason = '%s', previous_hash = decode('%s', 'hex'), hash = decode('%s', 'hex') where position = %d"
              .formatted(
                  grounds.reason(), hex(previous), hex(next.hash()), entry.place().position()));
      previous = next.hash();
    }
    statements.add(
        "update audit_chain set head = decode('%s', 'hex') where length = 10"
            .formatted(hex(previous)));
    tamper(statements.toArray(String[]::new));
  }

  private List<Entry> entries() {
    return trail
        .database
        .asOwner()
        .sql("select %s from audit_entry order by position".formatted(EntryRows.COLUMNS))
        .query(EntryRows.MAPPER)
        .list();
  }

  private void tamper(String... statements) {
    trail.tamper(statements);
  }

  private void assertFirst(Kind kind, long position) {
    Finding first = trail.verify(List.of()).findings().getFirst();
    assertThat(first.kind()).as(first.toString()).isEqualTo(kind);
    assertThat(first.chain()).isEqualTo(chain);
    assertThat(first.position()).isEqualTo(position);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
