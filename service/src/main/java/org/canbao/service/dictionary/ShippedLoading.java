package org.canbao.service.dictionary;

import java.time.LocalDate;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 字典装载: brings the shipped contents into the tables when the service starts, once for each
 * contents. What was changed in this place stays as it is, and nothing is taken away.
 */
@Component
class ShippedLoading implements ApplicationRunner {

  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Dictionaries dictionaries;

  ShippedLoading(JdbcClient database, TransactionTemplate transactions, Dictionaries dictionaries) {
    this.database = database;
    this.transactions = transactions;
    this.dictionaries = dictionaries;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    load(Shipped.read());
  }

  /** Returns whether there was anything to do. */
  boolean load(Shipped shipped) {
    return CurrentActor.as(
        Actor.system("dictionary"),
        () -> transactions.execute(_ -> !isLoaded(shipped) && write(shipped)));
  }

  /** Instances that start together wait here for the first one. */
  private boolean isLoaded(Shipped shipped) {
    return database
        .sql("select shipped = ? from dictionary_state for update")
        .param(shipped.hash())
        .query(Boolean.class)
        .single();
  }

  private boolean write(Shipped shipped) {
    int position = 0;
    for (Shipped.Head head : shipped.heads()) {
      write(head, ++position);
      head.lines().forEach(line -> write(head.name(), line));
    }
    database.sql("update dictionary_state set shipped = ?").param(shipped.hash()).update();
    dictionaries.changed();
    return true;
  }

  private void write(Shipped.Head head, int position) {
    database
        .sql(
            """
            insert into dictionary (name, chinese, english, note, position) values (?, ?, ?, ?, ?)
            on conflict (name) do update set chinese = excluded.chinese,
              english = excluded.english, note = excluded.note, position = excluded.position
            """)
        .params(head.name(), head.title().chinese(), head.title().english(), head.note(), position)
        .update();
  }

  private void write(String dictionary, Shipped.Line line) {
    boolean ours = writeEntry(dictionary, line) == 1;
    if (ours) {
      database
          .sql(
              """
              insert into dictionary_label (dictionary, code, valid_from, origin, chinese, english)
              values (?, ?, ?, 'SHIPPED', ?, ?)
              on conflict (dictionary, code, origin, valid_from)
              do update set chinese = excluded.chinese, english = excluded.english
              """)
          .params(
              dictionary,
              line.code(),
              line.from().orElse(ALWAYS),
              line.text().chinese(),
              line.text().english())
          .update();
    }
  }

  /** Leaves alone a code that this place added by itself, and an end that it set. */
  private int writeEntry(String dictionary, Shipped.Line line) {
    return database
        .sql(
            """
            insert into dictionary_entry
              (dictionary, code, valid_from, valid_to, position, note, origin)
            values (:dictionary, :code, :from, :to, :position, :note, 'SHIPPED')
            on conflict (dictionary, code) do update set
              valid_from = excluded.valid_from, position = excluded.position, note = excluded.note,
              valid_to = case when dictionary_entry.ended_locally
                then dictionary_entry.valid_to else excluded.valid_to end
            where dictionary_entry.origin = 'SHIPPED'
            """)
        .param("dictionary", dictionary)
        .param("code", line.code())
        .param("from", line.from().orElse(null))
        .param("to", line.to().orElse(null))
        .param("position", line.place().position())
        .param("note", line.place().note())
        .update();
  }
}
