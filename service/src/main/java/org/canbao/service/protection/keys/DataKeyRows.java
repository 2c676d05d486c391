package org.canbao.service.protection.keys;

import java.util.List;
import org.canbao.service.protection.keys.DataKey.Kind;
import org.canbao.service.protection.keys.DataKey.State;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 数据密钥表: the rows of data keys and the locks on them. */
final class DataKeyRows {

  /** 数据密钥行: a key as it is kept. */
  record Row(int id, Kind kind, String purpose, State state, String masterId, byte[] wrapped) {

    DataKey unwrapped(MasterKeyring masters) {
      byte[] secret = masters.need(masterId).unwrap(place(kind, purpose, id), wrapped);
      return new DataKey(id, kind, purpose, state, secret);
    }
  }

  /** The same number as in the function hold_data_key. */
  private static final int KEY_LOCK = 1_684_107_116;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final int CREATION_LOCK = 1_684_107_118;

  private final JdbcClient database;

  DataKeyRows(JdbcClient database) {
    this.database = database;
  }

  /** What a wrapped key is bound to, so that rows cannot be exchanged. */
  static String place(Kind kind, String purpose, int id) {
    return "data_key " + kind + ' ' + purpose + ' ' + id;
  }

  /** All keys that can still open something. */
  List<Row> list() {
    return database
        .sql(
            """
            select id, kind, purpose, state, master_id, wrapped
            from data_key where state <> 'DESTROYED' order by id
            """)
        .query(Row.class)
        .list();
  }

  /** Keeps a key from being replaced until this transaction ends, and tells its state. */
  State hold(int id) {
    return database.sql("select hold_data_key(?)").param(id).query(State.class).single();
  }

  /** Waits a short while until nobody holds a key any more, and keeps others from holding it. */
  void takeOver(int id) {
    database.sql("select set_config('lock_timeout', '1s', true)").query().listOfRows();
    try {
      database.sql("select pg_advisory_xact_lock(?, ?)").params(KEY_LOCK, id).query().listOfRows();
    } catch (UncategorizedSQLException held) {
      if (LOCK_NOT_AVAILABLE.equals(held.getSQLException().getSQLState())) {
        throw new CannotAcquireLockException("data key %d is in use".formatted(id), held);
      }
      throw held;
    }
  }

  /** One transaction at a time makes new keys. */
  void lockCreation() {
    database.sql("select pg_advisory_xact_lock(?)").param(CREATION_LOCK).query().listOfRows();
  }

  int nextId() {
    return database
        .sql("select coalesce(max(id), 0) + 1 from data_key")
        .query(Integer.class)
        .single();
  }

  void insert(Row row) {
    database
        .sql(
            """
            insert into data_key (id, kind, purpose, state, master_id, wrapped)
            values (:id, :kind, :purpose, :state, :masterId, :wrapped)
            """)
        .param("id", row.id())
        .param("kind", row.kind().name())
        .param("purpose", row.purpose())
        .param("state", row.state().name())
        .param("masterId", row.masterId())
        .param("wrapped", row.wrapped())
        .update();
  }

  void move(int id, State from, State to) {
    int moved =
        database
            .sql("update data_key set state = ? where id = ? and state = ?")
            .params(to.name(), id, from.name())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("data key %d is no longer %s".formatted(id, from));
    }
  }

  void destroy(int id) {
    database
        .sql(
            "update data_key set state = 'DESTROYED', wrapped = '' where id = ? and state ="
                + " 'RETIRED'")
        .param(id)
        .update();
  }

  void rewrap(int id, String master, byte[] wrapped) {
    database
        .sql("update data_key set master_id = ?, wrapped = ? where id = ?")
        .params(master, wrapped, id)
        .update();
  }
}
