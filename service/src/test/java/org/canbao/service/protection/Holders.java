package org.canbao.service.protection;

import java.util.List;
import java.util.Optional;
import org.canbao.service.TestDatabase;
import org.canbao.service.protection.keys.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of people, as any module might have one. */
public final class Holders {

  public static final FieldPlace NUMBER =
      FieldPlace.of("holder", "identity_number", ProtectedField.IDENTITY_NUMBER);
  public static final FieldPlace PHONE = FieldPlace.of("holder", "phone", ProtectedField.PHONE);

  public static final ProtectedColumn NUMBERS =
      new ProtectedColumn(NUMBER, "id", Optional.of("identity_index"), false);
  public static final ProtectedColumn PHONES =
      new ProtectedColumn(PHONE, "id", Optional.empty(), true);

  private Holders() {}

  public static void createTable(TestDatabase database) {
    database
        .asOwner()
        .sql(
            """
            create table holder (
              id              bigint primary key,
              identity_number bytea  not null,
              identity_index  bytea  not null unique,
              phone           bytea  not null
            )
            """)
        .update();
  }

  /** Writes one person as a module would; needs a transaction. */
  public static void insert(Keys keys, int id) {
    Protection protection = keys.protection();
    String number = Invented.identityNumber(id);
    keys.client()
        .sql("insert into holder values (?, ?, ?, ?)")
        .params(
            id,
            protection.seal(NUMBER, number).bytes(),
            protection.index(NUMBER.kind(), number).bytes(),
            protection.seal(PHONE.in(id), Invented.phone(id)).bytes())
        .update();
  }

  /** Finds a person by the number, and answers what it and the phone are; needs a transaction. */
  public static List<Plain> find(Keys keys, int id) {
    Protection protection = keys.protection();
    JdbcClient client = keys.client();
    return protection.indexes(NUMBER.kind(), Invented.identityNumber(id)).stream()
        .flatMap(
            index ->
                client
                    .sql("select id, identity_number, phone from holder where identity_index = ?")
                    .param(index.bytes())
                    .query(
                        (row, _) ->
                            List.of(
                                protection.open(NUMBER, Protected.of(row.getBytes(2))),
                                protection.open(
                                    PHONE.in(row.getLong(1)), Protected.of(row.getBytes(3)))))
                    .stream())
        .findFirst()
        .orElse(List.of());
  }
}
