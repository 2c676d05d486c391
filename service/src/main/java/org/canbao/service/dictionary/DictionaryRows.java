package org.canbao.service.dictionary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.dictionary.Entry.About;
import org.canbao.service.dictionary.Entry.Label;
import org.canbao.service.dictionary.Entry.Origin;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 字典表. */
@Repository
class DictionaryRows {

  private final JdbcClient database;

  DictionaryRows(JdbcClient database) {
    this.database = database;
  }

  long version() {
    return database.sql("select version from dictionary_state").query(Long.class).single();
  }

  /** Everything, in order: a few hundred rows. */
  Map<String, Dictionary> all() {
    Map<String, List<Entry>> entries = entries(labels());
    Map<String, Dictionary> all = new LinkedHashMap<>();
    database
        .sql("select name, chinese, english, note from dictionary order by position, name")
        .query(
            row -> {
              String name = row.getString("name");
              all.put(
                  name,
                  new Dictionary(
                      name,
                      text(row),
                      row.getString("note"),
                      entries.getOrDefault(name, List.of())));
            });
    return all;
  }

  /** Which entry of which dictionary. */
  private record Key(String dictionary, String code) {}

  private Map<Key, List<Label>> labels() {
    Map<Key, List<Label>> labels = new LinkedHashMap<>();
    database
        .sql("select dictionary, code, valid_from, origin, chinese, english from dictionary_label")
        .query(
            row -> {
              labels
                  .computeIfAbsent(key(row), _ -> new ArrayList<>())
                  .add(
                      new Label(
                          row.getObject("valid_from", LocalDate.class), origin(row), text(row)));
            });
    return labels;
  }

  private Map<String, List<Entry>> entries(Map<Key, List<Label>> labels) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    database
        .sql(
            """
            select dictionary, code, valid_from, valid_to, position, note, origin
            from dictionary_entry order by dictionary, position, code
            """)
        .query(
            row -> {
              Key key = key(row);
              entries
                  .computeIfAbsent(key.dictionary(), _ -> new ArrayList<>())
                  .add(entry(row, labels.getOrDefault(key, List.of())));
            });
    return entries;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString("dictionary"), row.getString("code"));
  }

  private static Text text(ResultSet row) throws SQLException {
    return Text.of(row.getString("chinese"), row.getString("english"));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return Origin.valueOf(row.getString("origin"));
  }

  private static Entry entry(ResultSet row, List<Label> labels) throws SQLException {
    return new Entry(
        row.getString("code"),
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        new About(row.getInt("position"), row.getString("note"), origin(row)),
        labels);
  }

  void add(DictionaryChange.Add change) {
    database
        .sql(
            """
            insert into dictionary_entry (dictionary, code, valid_from, position, origin)
            select ?, ?, ?, coalesce(max(position), 0) + 1, 'LOCAL'
            from dictionary_entry where dictionary = ?
            """)
        .params(change.dictionary(), change.code(), change.from(), change.dictionary())
        .update();
    label(change.dictionary(), change.code(), change.from(), change.text());
  }

  void end(DictionaryChange.End change) {
    database
        .sql(
            """
            update dictionary_entry set valid_to = ?, ended_locally = true
            where dictionary = ? and code = ?
            """)
        .params(change.lastDay(), change.dictionary(), change.code())
        .update();
  }

  void label(String dictionary, String code, LocalDate from, Text text) {
    database
        .sql(
            """
            insert into dictionary_label (dictionary, code, valid_from, origin, chinese, english)
            values (?, ?, ?, 'LOCAL', ?, ?)
            on conflict (dictionary, code, origin, valid_from)
            do update set chinese = excluded.chinese, english = excluded.english
            """)
        .params(dictionary, code, from, text.chinese(), text.english())
        .update();
  }

  /** Tells all instances that something changed, once the transaction is committed. */
  void changed() {
    database.sql("update dictionary_state set version = version + 1").update();
  }
}
