package org.canbao.service.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canbao.matching.identifier.Parsed;
import org.canbao.service.person.fact.DocumentKinds;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.file.Holders;
import org.canbao.service.person.file.Numbers;
import org.canbao.service.person.file.PersonChanges;
import org.canbao.service.person.file.PersonRegistering;
import org.canbao.service.person.file.PersonRows;
import org.canbao.service.person.organisation.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 人员: what other modules may ask of people and have done with them. */
@Service
public class People {

  private final PersonRows people;
  private final Numbers numbers;
  private final Holders holders;
  private final FactRows facts;
  private final Organisations organisations;
  private final PersonRegistering registering;
  private final PersonChanges changes;

  People(
      PersonRows people,
      Numbers numbers,
      Holders holders,
      FactRows facts,
      Organisations organisations,
      PersonRegistering registering,
      PersonChanges changes) {
    this.people = people;
    this.numbers = numbers;
    this.holders = holders;
    this.facts = facts;
    this.organisations = organisations;
    this.registering = registering;
    this.changes = changes;
  }

  /** The person of a number of ours; refused when there is none in the territory. */
  @Transactional(readOnly = true)
  public Person get(long id) {
    return people.get(id);
  }

  /** The person of a number of ours. */
  @Transactional(readOnly = true)
  public Optional<Person> find(long id) {
    return people.find(id);
  }

  /**
   * The person in the territory who holds or held the number of a document; after a merge, the one
   * whose file is kept.
   */
  @Transactional
  public Optional<Person> find(String number) {
    return numbers
        .find(number)
        .filter(PersonElsewhere::within)
        .flatMap(it -> people.find(it.file()));
  }

  /**
   * The person in the territory whom a document names; refused when it is no number of such a
   * document, or that of several people.
   *
   * @param path where the document stands in the request
   */
  @Transactional(readOnly = true)
  public Optional<Person> find(DocumentNumber document, String path) {
    return holders.find(document, path);
  }

  /**
   * 号码索引: the blind index of a document's number, by which what was told under it is known again.
   *
   * @param path where the document stands in the request
   */
  @Transactional
  public byte[] index(DocumentNumber document, String path) {
    return holders.index(document, path);
  }

  /**
   * All blind indexes under which a document's number may have been kept.
   *
   * @param path where the document stands in the request
   */
  @Transactional
  public List<byte[]> indexes(DocumentNumber document, String path) {
    return holders.indexes(document, path);
  }

  /** Whether anybody anywhere holds or held the number of a document. */
  @Transactional
  public Optional<PersonElsewhere> findAnywhere(String number) {
    return numbers.find(number);
  }

  /**
   * The same for many numbers at once: whoever holds or held each, by the number as it was given.
   */
  @Transactional
  public Map<String, PersonElsewhere> findAnywhere(Collection<String> asked) {
    return numbers.find(asked);
  }

  /** Those of several numbers of ours who are in the territory. */
  @Transactional(readOnly = true)
  public List<Person> all(Collection<Long> ids) {
    return people.all(ids);
  }

  /** 证件号码: reads a number as one of a kind of document, dictionary {@code identity-document}. */
  public static Parsed document(String kind, String number) {
    return DocumentKinds.grammar(kind).parse(number);
  }

  /** The file that the facts of a person belong to. */
  @Transactional(readOnly = true)
  public long fileOf(long person) {
    return people.get(person).fileId();
  }

  /**
   * 排队: from here to the end of the transaction nobody else changes enrolments or money of a file,
   * nor joins it to another.
   */
  @Transactional
  public void queue(long file) {
    people.queue(file);
  }

  /** The people of a file, the one it is kept under first. */
  @Transactional(readOnly = true)
  public List<Person> ofFile(long file) {
    return people.ofFile(file);
  }

  /**
   * What is known now of some fields of the people of a file, of all days; what is sealed stays so.
   */
  @Transactional(readOnly = true)
  public List<Fact> facts(long file, Set<FactField> fields) {
    return facts.known(file, fields);
  }

  /** What was known of the people of a file at any time, with when it was known. */
  @Transactional(readOnly = true)
  public List<Fact> factsEverKnown(long file) {
    return facts.everKnown(file);
  }

  /** The school or employer of a number. */
  @Transactional(readOnly = true)
  public Optional<PlacedOrganisation> organisation(long id) {
    return organisations
        .find(id)
        .map(one -> new PlacedOrganisation(one.id(), one.kind().name(), one.division()));
  }

  /** 建档: refused with all that is wrong, and when a number is known already. */
  @Transactional
  public Person register(NewPerson wanted) {
    return registering.register(wanted);
  }

  /** 变更: tells more of a person on behalf of a source. */
  @Transactional
  public void tell(long person, String source, List<ToldFact> told) {
    changes.tell(person, new PersonChanges.Change(source, told));
  }
}
