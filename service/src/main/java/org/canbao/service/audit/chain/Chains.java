package org.canbao.service.audit.chain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 审计链: hangs entries to whichever chain is free.
 *
 * <p>A transaction keeps its chain until it ends, so that the next entry hangs to one that is
 * really kept. With 64 chains transactions meet only when more than that record at the same time;
 * then they look again every few milliseconds.
 */
@Component
public class Chains {

  private static final int LOOKS = 2000;

  private final JdbcClient database;

  /** Hangs entries to the chains of a database. */
  public Chains(JdbcClient database) {
    this.database = database;
  }

  /** Hangs contents to a chain in their order. */
  public void append(List<Entry.Content> contents) {
    TakenChain taken = TakenChain.ofTransaction();
    if (!appendTo(taken, contents)) {
      // A savepoint that was gone back to behind our back: the chain is no longer as we left it.
      taken.letGo();
      if (!appendTo(taken, contents)) {
        throw new IllegalStateException("an audit chain moved while it was locked");
      }
    }
  }

  private boolean appendTo(TakenChain taken, List<Entry.Content> contents) {
    if (taken.end().isEmpty()) {
      taken.take(freeChain());
    }
    TakenChain.End end = taken.end().orElseThrow();
    List<Entry> entries = new ArrayList<>();
    byte[] head = end.head();
    for (Entry.Content content : contents) {
      long position = end.length() + entries.size() + 1;
      Entry entry = Entry.hang(new Entry.Place(end.chain(), position, taken.now()), content, head);
      entries.add(entry);
      head = entry.hash();
    }
    boolean appended = insert(end, entries) == entries.size();
    if (appended) {
      taken.moveTo(end.length() + entries.size(), head);
    }
    return appended;
  }

  private TakenChain.End freeChain() {
    for (int look = 0; look < LOOKS; look++) {
      Optional<TakenChain.End> free = lockFree();
      if (free.isPresent()) {
        return free.get();
      }
      pause();
    }
    throw new CannotAcquireLockException("no audit chain became free");
  }

  private Optional<TakenChain.End> lockFree() {
    return database
        .sql("select chain, length, head, at from take_audit_chain(?)")
        .param(ThreadLocalRandom.current().nextInt(Entry.Place.CHAINS))
        .query(
            (row, _) ->
                new TakenChain.End(
                    row.getInt(1),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /**
   * Moves the head and writes the entries in one statement; writes nothing when the head is not
   * where it should be.
   */
  private int insert(TakenChain.End end, List<Entry> entries) {
    return database
        .sql(
            """
            select append_audit_entries(?::smallint, ?, ?, ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::jsonb[], ?::jsonb[], ?::text[],
                ?::text[], ?::bytea[], ?::bytea[])
            """)
        .params(end.chain(), end.length(), end.head())
        .params(columns(entries))
        .query(Integer.class)
        .single();
  }

  private static List<Object> columns(List<Entry> entries) {
    return List.of(
        texts(entries, one -> one.place().at().toString()),
        texts(entries, one -> one.content().who().actor()),
        texts(entries, one -> one.content().who().kind()),
        texts(entries, one -> one.content().who().address()),
        texts(entries, one -> one.content().who().request()),
        texts(entries, one -> one.content().subject().matter()),
        texts(entries, one -> one.content().subject().record()),
        entries.stream().map(Chains::division).toArray(String[]::new),
        texts(entries, one -> one.content().change().action()),
        texts(entries, one -> one.content().change().before()),
        texts(entries, one -> one.content().change().after()),
        texts(entries, one -> one.content().grounds().purpose()),
        texts(entries, one -> one.content().grounds().reason()),
        entries.stream().map(Entry::previousHash).toArray(byte[][]::new),
        entries.stream().map(Entry::hash).toArray(byte[][]::new));
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> field) {
    return entries.stream().map(field).toArray(String[]::new);
  }

  private static @Nullable String division(Entry entry) {
    OptionalLong division = entry.content().subject().division();
    return division.isPresent() ? Long.toString(division.getAsLong()) : null;
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1, 8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotAcquireLockException(
          "interrupted while waiting for an audit chain", interrupted);
    }
  }
}
