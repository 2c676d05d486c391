package org.canbao.service.person.fact;

import java.util.List;
import java.util.Optional;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.protection.BlindIndex;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.HoldsProtectedColumns;
import org.canbao.service.protection.Protected;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.protection.Protection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 事实中的号码: sealed for the row of their fact, with an index, and documents with one of the tail. */
@Component
public class FactSeals {

  private static final String TABLE = "person_fact";
  private static final String COLUMN = "sealed";

  private final Protection protection;

  FactSeals(Protection protection) {
    this.protection = protection;
  }

  /**
   * 密封值.
   *
   * @param tail of the last four characters, for documents
   */
  record Sealed(Protected value, BlindIndex index, Optional<BlindIndex> tail) {}

  /** What kind of value a field seals. */
  public static Optional<ProtectedField> kind(FactField field) {
    return switch (field.shape()) {
      case DOCUMENT -> Optional.of(ProtectedField.DOCUMENT_NUMBER);
      case PHONE -> Optional.of(ProtectedField.PHONE);
      case ACCOUNT -> Optional.of(ProtectedField.BANK_ACCOUNT);
      case NAME, CODE, DAY, ADDRESS, DIVISION, HOUSEHOLD, ORGANISATION -> Optional.empty();
    };
  }

  /** Where the value of a fact stands. */
  public static FieldPlace place(FactField field, long fact) {
    return FieldPlace.of(TABLE, COLUMN, kind(field).orElseThrow()).in(fact);
  }

  Sealed seal(FactField field, long fact, String plain) {
    ProtectedField kind = kind(field).orElseThrow();
    Optional<BlindIndex> tail =
        field == FactField.DOCUMENT
            ? Optional.of(protection.index(ProtectedField.NUMBER_TAIL, plain))
            : Optional.empty();
    return new Sealed(
        protection.seal(place(field, fact), plain), protection.index(kind, plain), tail);
  }

  /** The value of a fact, for the program's own work. */
  String open(Fact fact) {
    return protection
        .open(place(fact.field(), fact.id()), fact.content().sealed().orElseThrow())
        .text();
  }

  /** The value of a fact with its middle hidden. */
  public Optional<String> masked(Fact fact) {
    return fact.content()
        .sealed()
        .map(value -> protection.masked(place(fact.field(), fact.id()), value));
  }

  /** The index under which a value is kept from now on; in the transaction that keeps it. */
  public byte[] index(ProtectedField kind, String plain) {
    return protection.index(kind, plain).bytes();
  }

  /** All indexes under which a value may be kept. */
  public List<byte[]> indexes(ProtectedField kind, String plain) {
    return protection.indexes(kind, plain).stream().map(BlindIndex::bytes).toList();
  }

  /** Tells the rotation of keys what stands in the column. */
  @Configuration(proxyBeanMethods = false)
  @HoldsProtectedColumns
  static class Columns {

    @Bean
    ProtectedColumn personDocuments() {
      return column(ProtectedField.DOCUMENT_NUMBER, FactField.DOCUMENT, "sealed_index");
    }

    @Bean
    ProtectedColumn personDocumentTails() {
      return column(ProtectedField.NUMBER_TAIL, FactField.DOCUMENT, "tail_index");
    }

    @Bean
    ProtectedColumn personPhones() {
      return column(ProtectedField.PHONE, FactField.PHONE, "sealed_index");
    }

    @Bean
    ProtectedColumn personAccounts() {
      return column(ProtectedField.BANK_ACCOUNT, FactField.ACCOUNT, "sealed_index");
    }

    private static ProtectedColumn column(ProtectedField kind, FactField field, String index) {
      return new ProtectedColumn(
          FieldPlace.of(TABLE, COLUMN, kind),
          "id",
          Optional.of(index),
          true,
          Optional.of(new ProtectedColumn.Only("field", field.name())));
    }
  }
}
