package org.canbao.service.audit.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.audit.chain.Entry;
import org.canbao.service.audit.chain.EntryRows;
import org.canbao.service.audit.verification.Finding.Kind;
import org.canbao.service.protection.keys.MasterKeyring;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 审计校验: reads every chain from its first entry to its head, all as of one moment, while others go
 * on writing.
 *
 * <p>The hashes need no secret, so whoever may rewrite the whole database may also rewrite a whole
 * chain. Only anchors that were taken out before tell that.
 */
@Component
public class Verification {

  private static final int FETCH = 2000;

  private static final String ENTRIES =
      "select %s from audit_entry where chain = ? order by position".formatted(EntryRows.COLUMNS);

  private final JdbcTemplate database;
  private final TransactionTemplate snapshot;
  private final MasterKeyring keys;

  /** Verifies the chains of a database; the keys check the signatures of anchors. */
  public Verification(
      DataSource source, PlatformTransactionManager transactions, MasterKeyring keys) {
    this.database = new JdbcTemplate(source);
    database.setFetchSize(FETCH);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    this.keys = keys;
  }

  /** Verifies all chains by themselves. */
  public VerificationReport verify() {
    return verify(List.of());
  }

  /** Verifies all chains and holds them against the lines of one or more files of anchors. */
  public VerificationReport verify(List<String> anchorLines) {
    List<Finding> findings = new ArrayList<>();
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < anchorLines.size(); i++) {
      int line = i + 1;
      if (!anchorLines.get(i).isBlank()) {
        trusted(anchorLines.get(i))
            .ifPresentOrElse(anchors::add, () -> findings.add(invalid(line)));
      }
    }
    return CurrentActor.as(
        Actor.system("audit"), () -> snapshot.execute(_ -> verified(anchors, findings)));
  }

  /** 链尾: what a chain says of its end. */
  private record Head(int chain, long length, byte[] hash) {}

  private VerificationReport verified(List<Anchor> anchors, List<Finding> findings) {
    List<Head> heads =
        database.query(
            "select chain, length, head from audit_chain order by chain",
            (row, _) -> new Head(row.getInt(1), row.getLong(2), row.getBytes(3)));
    List<Integer> chains = heads.stream().map(Head::chain).toList();
    IntStream.range(0, Entry.Place.CHAINS)
        .filter(chain -> !chains.contains(chain))
        .mapToObj(Verification::missing)
        .forEach(findings::add);
    long entries = 0;
    for (Head head : heads) {
      ChainCheck check =
          new ChainCheck(
              head.chain(), anchors.stream().filter(one -> one.chain() == head.chain()).toList());
      database.query(
          ENTRIES, (RowCallbackHandler) row -> check.add(EntryRows.entry(row)), head.chain());
      findings.addAll(check.end(head.length(), head.hash()));
      entries += check.entries();
    }
    return new VerificationReport(entries, anchors.size(), findings);
  }

  private Optional<Anchor> trusted(String line) {
    return Anchor.read(line)
        .filter(
            anchor ->
                keys.verify(Anchor.LABEL, anchor.content(), anchor.signature()).orElse(false));
  }

  private static Finding invalid(int line) {
    return new Finding(
        Kind.ANCHOR_INVALID,
        0,
        0,
        Text.of(
                "锚文件第 %d 行不是由本系统的主密钥签名的锚",
                "line %d of the anchors is not an anchor signed with a master key that is here")
            .formatted(line));
  }

  private static Finding missing(int chain) {
    return new Finding(
        Kind.CHAIN_MISSING, chain, 0, Text.of("整条链缺失", "the whole chain is missing"));
  }
}
