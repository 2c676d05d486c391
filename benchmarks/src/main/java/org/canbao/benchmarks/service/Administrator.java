package org.canbao.benchmarks.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A security administrator who has signed in, put there by the owner of the database.
 *
 * @param account the number of the account
 * @param headers what a browser would send: the session, and the token against forgery
 */
record Administrator(long account, List<String> headers) {

  private static final String TOKEN = "token-of-a-benchmark-which-nobody-else-uses";

  static Administrator signIn(Connection owner) throws Exception {
    long account =
        number(
            owner,
            """
            insert into canbao.staff_account (login, name, nation, password_temporary, totp_confirmed, created_by)
            values ('benchmark', '基准', true, false, true, 'benchmark') returning id
            """);
    number(
        owner,
        "insert into canbao.staff_role values (%d, 'SECURITY_ADMINISTRATOR') returning account_id"
            .formatted(account));
    String sql =
        """
        insert into canbao.staff_session (token_hash, account_id, stage, method, address, expires_at)
        values (?, ?, 'SIGNED_IN', 'PASSWORD', '127.0.0.1', now() + interval '1 hour')
        """;
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      statement.setBytes(
          1, MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
      statement.setLong(2, account);
      statement.executeUpdate();
    }
    return new Administrator(
        account, List.of("Cookie: canbao_session=" + TOKEN + "; XSRF-TOKEN=x", "X-XSRF-TOKEN: x"));
  }

  /** The headers of a write, under a key of its own. */
  List<String> once(long number) {
    List<String> all = new ArrayList<>(headers);
    all.add("Idempotency-Key: benchmark-" + System.nanoTime() + "-" + number);
    return all;
  }

  private static long number(Connection owner, String sql) throws Exception {
    try (PreparedStatement statement = owner.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
