package org.canbao.benchmarks.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A clerk of one territory who has signed in, put there by the owner of the database.
 *
 * @param headers what a browser would send
 */
record Clerk(String territory, List<String> headers) {

  private static final int TOKEN = 43;

  static Clerk signIn(Connection owner, String territory) throws Exception {
    return signIn(owner, territory, "CLERK");
  }

  static Clerk signIn(Connection owner, String territory, String role) throws Exception {
    String token = "clerk-of-%s-%d-".formatted(territory, System.nanoTime());
    token += "x".repeat(TOKEN - token.length());
    String account =
        """
        with made as (
          insert into canbao.staff_account (login, name, division_id, password_temporary, created_by)
          select 'clerk' || clock_timestamp(), '基准', id, false, 'benchmark' from canbao.division
          where today_code = ? and today_basis = 'IN_FORCE' returning id, division_id),
        role as (insert into canbao.staff_role select id, ? from made),
        place as (insert into canbao.staff_territory select id, division_id from made)
        insert into canbao.staff_session (token_hash, account_id, stage, method, address, expires_at)
        select ?, id, 'SIGNED_IN', 'PASSWORD', '127.0.0.1', now() + interval '3 hours' from made
        """;
    try (PreparedStatement statement = owner.prepareStatement(account)) {
      statement.setString(1, territory);
      statement.setString(2, role);
      statement.setBytes(
          3, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("there is no division " + territory);
      }
    }
    return new Clerk(
        territory,
        List.of("Cookie: canbao_session=" + token + "; XSRF-TOKEN=x", "X-XSRF-TOKEN: x"));
  }

  /** A request that is done once. */
  String once(String path, String body) {
    List<String> all = new ArrayList<>(headers);
    all.add("Idempotency-Key: benchmark-" + System.nanoTime());
    return Requests.post(path, all, body);
  }

  String search(String body) {
    return Requests.post("/api/people/search?limit=20", headers, body);
  }

  static List<String> texts(Connection owner, String sql) throws Exception {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = owner.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
