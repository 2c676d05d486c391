package org.canbao.service.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.canbao.service.audit.chain.CanonicalJson;
import org.canbao.service.audit.chain.Chains;
import org.canbao.service.audit.chain.Entry;
import org.canbao.service.audit.chain.Entry.Who;
import org.canbao.service.protection.PlainNumbers;
import org.springframework.stereotype.Component;

/**
 * 审计: writes entries in the transaction of what they tell; both are kept or neither.
 *
 * <p>The first entry of a transaction takes a chain and keeps it to the end, which costs two
 * questions to the database; each further call costs one, however many entries it brings.
 */
@Component
public class AuditTrail {

  private static final int LONGEST = 200;

  private final Chains chains;

  /** Records in these chains. */
  public AuditTrail(Chains chains) {
    this.chains = chains;
  }

  /** Records one thing; needs a transaction. */
  public void record(AuditRecord record) {
    record(List.of(record));
  }

  /** Records several things at once, in their order; needs a transaction. */
  public void record(List<AuditRecord> records) {
    Who who = Origins.current();
    List<Entry.Content> contents = new ArrayList<>();
    for (AuditRecord record : records) {
      contents.add(content(who, record));
    }
    if (!contents.isEmpty()) {
      chains.append(contents);
    }
  }

  private static Entry.Content content(Who who, AuditRecord record) {
    AuditRecord.Subject subject = record.subject();
    return new Entry.Content(
        who,
        new Entry.Subject(checked(subject.matter()), checked(subject.record()), subject.division()),
        new Entry.Change(
            record.action().name(),
            CanonicalJson.of(record.change().before()),
            CanonicalJson.of(record.change().after())),
        new Entry.Grounds(told(record.grounds().purpose()), told(record.grounds().reason())));
  }

  /** Without numbers of people, and without characters that the database cannot keep. */
  private static String told(String text) {
    byte[] bytes = PlainNumbers.mask(text).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }

  private static String checked(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "matter and record have 1 to %d printable characters".formatted(LONGEST));
    }
    return name;
  }
}
