package org.canbao.service.audit.verification;

import java.time.OffsetDateTime;
import java.util.List;
import org.canbao.service.protection.keys.MasterKeyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 锚的导出: signs where all chains end now. Print them, mail them, keep them elsewhere: they are what
 * nobody can rewrite.
 */
@Component
public class Anchors {

  private final JdbcClient database;
  private final MasterKeyring keys;

  /** Signs with the current master key. */
  public Anchors(JdbcClient database, MasterKeyring keys) {
    this.database = database;
    this.keys = keys;
  }

  /** The anchors of all chains, of one moment. */
  public List<Anchor> list() {
    return database
        .sql(
            """
            select chain, length, head, date_trunc('milliseconds', statement_timestamp())
            from audit_chain order by chain
            """)
        .query(
            (row, _) ->
                new Head(
                    row.getInt(1),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getObject(4, OffsetDateTime.class)))
        .list()
        .stream()
        .map(this::signed)
        .toList();
  }

  private record Head(int chain, long length, byte[] hash, OffsetDateTime at) {}

  private Anchor signed(Head head) {
    byte[] content =
        Anchor.content(head.chain(), head.length(), head.hash(), head.at().toInstant());
    return new Anchor(
        head.chain(),
        head.length(),
        head.hash(),
        head.at().toInstant(),
        keys.sign(Anchor.LABEL, content));
  }
}
