package org.canbao.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * 管辖范围内的事务: tells PostgreSQL at the start of every transaction who acts and in which territory.
 *
 * <p>This is the only place that does; row-level security reads it. Outside a transaction nothing
 * is told, and protected tables look empty.
 */
public final class TerritoryTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final String TELL =
      "select set_config('canbao.actor', ?, true), set_config('canbao.territory', ?, true)";

  /** Manages transactions on the service's own login. */
  public TerritoryTransactions(DataSource source) {
    super(source);
    setRollbackOnCommitFailure(true);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    tell(connection, CurrentActor.get());
  }

  private static void tell(Connection connection, Actor actor) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setString(1, actor.id());
      statement.setString(2, actor.territory().setting());
      statement.execute();
    }
  }
}
