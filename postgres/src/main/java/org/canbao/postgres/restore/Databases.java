package org.canbao.postgres.restore;

import java.sql.Connection;
import java.sql.SQLException;

/** 数据库服务器: the databases of one server, for a user who may create and rename them. */
@FunctionalInterface
public interface Databases {

  /** The database that is always there. */
  String MAINTENANCE = "postgres";

  /** Opens a connection to a database of the server, as the owner of its tables or a superuser. */
  Connection connect(String database) throws SQLException;
}
