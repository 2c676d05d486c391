package org.canbao.service.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 新建档案: what is told of somebody who has no file yet. Birth and sex may be left out when a document
 * tells them; where the person lives or has the hukou must be said.
 *
 * @param source 信息来源, of the dictionary {@code fact-source}
 * @param residence 居住地区划代码
 * @param hukou 户籍地区划代码
 * @param relation to the head of the household
 */
public record NewPerson(
    String source,
    String name,
    @Nullable List<String> formerNames,
    Optional<String> sex,
    Optional<LocalDate> born,
    Optional<String> ethnicGroup,
    Optional<String> nationality,
    @Nullable List<Document> documents,
    Optional<String> residence,
    Optional<String> hukou,
    Optional<String> residencePermit,
    Optional<String> address,
    Optional<Long> household,
    Optional<String> relation,
    Optional<Long> school,
    Optional<Long> employer,
    @Nullable List<String> phones,
    @Nullable List<Spell> identities,
    @Nullable List<Spell> absences) {

  /** 证件, with a code of the dictionary {@code identity-document}. */
  public record Document(
      String code, String number, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Without the number: it may stand in a log. */
    @Override
    public String toString() {
      return "Document[" + code + "]";
    }
  }

  /** 有起止的身份或离开情形. */
  public record Spell(String code, Optional<LocalDate> from, Optional<LocalDate> to) {}

  public NewPerson {
    formerNames = copy(formerNames);
    documents = copy(documents);
    phones = copy(phones);
    identities = copy(identities);
    absences = copy(absences);
  }

  /** Somebody of whom no more is known than a name, documents and where they live. */
  public static NewPerson of(
      String source, String name, List<Document> documents, String residence) {
    return new NewPerson(
        source,
        name,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        documents,
        Optional.of(residence),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static <T> List<T> copy(@Nullable List<T> given) {
    return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
  }

  /** Without its content: it may stand in a log. */
  @Override
  public String toString() {
    return "NewPerson";
  }
}
