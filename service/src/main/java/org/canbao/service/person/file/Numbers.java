package org.canbao.service.person.file;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.person.Fact;
import org.canbao.service.person.PersonElsewhere;
import org.canbao.service.person.fact.CheckedFact;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 号码查重: finds who holds the number of a document, and keeps a number from having two people. */
@Component
public class Numbers {

  private final PersonRows people;
  private final FactSeals seals;

  Numbers(PersonRows people, FactSeals seals) {
    this.people = people;
    this.seals = seals;
  }

  /** Who holds or held a number, wherever they are; empty also for what is no number. */
  public Optional<PersonElsewhere> find(String number) {
    return ProtectedField.DOCUMENT_NUMBER.clean(number).isEmpty()
        ? Optional.empty()
        : people.withNumber(seals.indexes(ProtectedField.DOCUMENT_NUMBER, number));
  }

  /** The same for many at once; what is no number is left out. */
  public Map<String, PersonElsewhere> find(Collection<String> asked) {
    Map<ByteBuffer, String> byIndex = new HashMap<>();
    for (String number : asked) {
      if (ProtectedField.DOCUMENT_NUMBER.clean(number).isPresent()) {
        seals
            .indexes(ProtectedField.DOCUMENT_NUMBER, number)
            .forEach(index -> byIndex.put(ByteBuffer.wrap(index), number));
      }
    }
    return byIndex.isEmpty() ? Map.of() : people.withNumbers(byIndex);
  }

  /** Refuses numbers that another person holds; waits for those who use one of them just now. */
  void keepApart(Collection<CheckedFact> told, Optional<Long> file) {
    for (CheckedFact one : told) {
      if (one.identifier().isPresent()) {
        keepApart(seals.indexes(ProtectedField.DOCUMENT_NUMBER, one.number().orElseThrow()), file);
      }
    }
  }

  /** The same for a number that was known before. */
  void keepApart(Fact document, long file) {
    keepApart(List.of(document.known().index()), Optional.of(file));
  }

  private void keepApart(List<byte[]> indexes, Optional<Long> file) {
    people.queue(indexes.getFirst());
    people
        .withNumber(indexes)
        .filter(holder -> !file.equals(Optional.of(holder.file())))
        .ifPresent(Numbers::refuse);
  }

  private static void refuse(PersonElsewhere holder) {
    throw holder.within()
        ? Problem.conflict(
            "number-known",
            Text.of("该证件号码已登记在人员档案 %d 名下", "this number is known; it belongs to the person %d")
                .formatted(holder.person()))
        : Problem.conflict(
            "number-known-elsewhere",
            Text.of(
                "该证件号码已在其他地区登记，请办理迁入而不是新建档案",
                "this number is known in another place; let the person arrive instead of making a"
                    + " new file"));
  }
}
