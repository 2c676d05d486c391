package org.canbao.service.access.account;

import java.util.Optional;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.HoldsProtectedColumns;
import org.canbao.service.protection.Protected;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.protection.Protection;
import org.canbao.service.rest.Checks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 帐号中的个人信息: phone and identity number of staff, kept sealed and shown masked. */
@Component
public class PersonalValues {

  private static final String TABLE = "staff_account";

  /** 字段: what is kept. */
  public enum Field {
    PHONE(ProtectedField.PHONE, "phone"),
    IDENTITY_NUMBER(ProtectedField.IDENTITY_NUMBER, "identity_number");

    private final ProtectedField kind;
    private final String column;

    Field(ProtectedField kind, String column) {
      this.kind = kind;
      this.column = column;
    }

    private FieldPlace place() {
      return FieldPlace.of(TABLE, column, kind);
    }
  }

  private final JdbcClient database;
  private final Protection protection;

  PersonalValues(JdbcClient database, Protection protection) {
    this.database = database;
    this.protection = protection;
  }

  /** Where a value of an account stands. */
  public FieldPlace place(Field field, long account) {
    return field.place().in(account);
  }

  /** The sealed value of an account. */
  public static Optional<Protected> sealed(Field field, StaffAccount account) {
    return switch (field) {
      case PHONE -> account.personal().phone();
      case IDENTITY_NUMBER -> account.personal().identityNumber();
    };
  }

  /** The value of an account with its middle hidden. */
  public Optional<String> masked(Field field, StaffAccount account) {
    return sealed(field, account)
        .map(value -> protection.masked(place(field, account.id()), value));
  }

  /** Notes a value that is not of its kind. */
  static void check(Checks checks, Field field, Optional<String> value) {
    value.ifPresent(
        given ->
            checks.that(field.kind.clean(given).isPresent(), name(field), field.kind.expected()));
  }

  private static String name(Field field) {
    return switch (field) {
      case PHONE -> "phone";
      case IDENTITY_NUMBER -> "identityNumber";
    };
  }

  /** Keeps a value, sealed for its row, with its index. */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(Field field, long account, String plain) {
    database
        .sql(
            "update staff_account set %1$s = ?, %1$s_index = ? where id = ?"
                .formatted(field.column))
        .params(
            protection.seal(place(field, account), plain).bytes(),
            protection.index(field.kind, plain).bytes(),
            account)
        .update();
  }

  /** Tells the rotation of keys which columns are here. */
  @Configuration(proxyBeanMethods = false)
  @HoldsProtectedColumns
  static class Columns {

    @Bean
    ProtectedColumn staffPhones() {
      return column(Field.PHONE);
    }

    @Bean
    ProtectedColumn staffIdentityNumbers() {
      return column(Field.IDENTITY_NUMBER);
    }

    @Bean
    ProtectedColumn staffSecondFactors() {
      return new ProtectedColumn(SecondFactors.SECRET, "id", Optional.empty(), true);
    }

    private static ProtectedColumn column(Field field) {
      return new ProtectedColumn(field.place(), "id", Optional.of(field.column + "_index"), true);
    }
  }
}
