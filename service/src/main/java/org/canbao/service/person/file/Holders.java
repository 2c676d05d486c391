package org.canbao.service.person.file;

import java.util.List;
import java.util.Optional;
import org.canbao.matching.identifier.Parsed;
import org.canbao.service.dictionary.Dictionaries;
import org.canbao.service.person.DocumentNumber;
import org.canbao.service.person.Person;
import org.canbao.service.person.fact.DocumentKinds;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 持证人: finds the one person of the territory whom a document names. No refusal tells a number. */
@Component
public class Holders {

  private final PersonRows people;
  private final FactSeals seals;
  private final Dictionaries dictionaries;

  Holders(PersonRows people, FactSeals seals, Dictionaries dictionaries) {
    this.people = people;
    this.seals = seals;
    this.dictionaries = dictionaries;
  }

  /**
   * The person in the territory who holds or held a document; after a merge, the one whose file is
   * kept. Refused when it is no number of such a document, or was that of several people.
   *
   * @param path where it stands in the request
   */
  public Optional<Person> find(DocumentNumber document, String path) {
    String number = checked(document, path);
    List<Long> files =
        people
            .holders(seals.indexes(ProtectedField.DOCUMENT_NUMBER, number))
            .filter(held -> DocumentKinds.isAlike(held.code(), document.code()))
            .map(PersonRows.Held::file)
            .distinct()
            .toList();
    if (files.size() > 1) {
      throw ambiguous();
    }
    return files.stream().findFirst().flatMap(people::find);
  }

  /** The blind index of a number, to keep beside what was told under it. */
  public byte[] index(DocumentNumber document, String path) {
    return seals.index(ProtectedField.DOCUMENT_NUMBER, checked(document, path));
  }

  /** All blind indexes that were ever kept of a number and may still be met. */
  public List<byte[]> indexes(DocumentNumber document, String path) {
    return seals.indexes(ProtectedField.DOCUMENT_NUMBER, checked(document, path));
  }

  private String checked(DocumentNumber document, String path) {
    boolean known =
        document.code() != null
            && dictionaries.entries("identity-document", Dictionaries.today()).stream()
                .anyMatch(entry -> entry.code().equals(document.code()));
    Checks checks =
        new Checks()
            .that(
                known,
                path + ".code",
                Text.of(
                    "应为字典 identity-document 中的代码",
                    "expected a code of the dictionary identity-document"))
            .text(document.number(), path + ".number", 100);
    checks.done();
    Parsed parsed = DocumentKinds.grammar(document.code()).parse(document.number());
    parsed
        .finding()
        .ifPresent(
            why -> checks.that(false, path + ".number", Text.of(why.chinese(), why.english())));
    checks.done();
    return parsed.identifier().orElseThrow().number();
  }

  private static Problem ambiguous() {
    return Problem.conflict(
        "number-ambiguous",
        Text.of(
            "该证件号码先后登记在多份档案名下，请改用人员编号",
            "this number stands in several files; name the person by the number of the file"));
  }
}
