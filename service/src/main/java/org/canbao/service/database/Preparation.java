package org.canbao.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 建库: makes a database ready for the service: roles, rights and the tables of this version.
 *
 * <p>The owner creates and migrates; the service signs in as somebody else, who owns nothing, so
 * that row-level security binds it and the audit trail is beyond its reach.
 */
public final class Preparation {

  /** Where all tables of the service live. */
  public static final String SCHEMA = "canbao";

  /** The role that holds the service's privileges; its logins are members. */
  public static final String SERVICE_ROLE = "canbao_service";

  private static final int OLDEST_SERVER = 15;

  /** Two instances that start together prepare one after the other. */
  private static final long LOCK = 0x63616e62616fL;

  private final Login owner;

  /** Prepares the database that the owner's login names. */
  public Preparation(Login owner) {
    this.owner = owner;
  }

  /** Creates a database when the server does not have it yet. */
  public static void createDatabase(Login administrator, String name) {
    JdbcClient server = JdbcClient.create(administrator.direct());
    boolean there =
        server
            .sql("select exists (select from pg_database where datname = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    if (!there) {
      server.sql("create database " + quoted(name)).update();
    }
  }

  /** Makes the service's own login and brings the tables to this version. */
  public void prepare(Login service) {
    prepare(service, Optional.empty());
  }

  /**
   * Makes the service's own login and brings the tables to a version, that of a backup for
   * instance.
   */
  public void prepare(Login service, Optional<String> version) {
    try (Connection connection = owner.direct().getConnection()) {
      JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      database.sql("select pg_advisory_lock(?)").param(LOCK).query().listOfRows();
      requireVersion(database);
      requireRoles(database, service);
      migrate(version);
      database.sql("select pg_advisory_unlock(?)").param(LOCK).query().listOfRows();
    } catch (SQLException e) {
      throw new UnfitDatabase(
          "无法连接数据库 %s / cannot connect to the database %1$s: SQLSTATE %s"
              .formatted(owner, e.getSQLState()));
    }
  }

  private void migrate(Optional<String> version) {
    FluentConfiguration migrations = migrations(owner.direct());
    version.map(MigrationVersion::fromVersion).ifPresent(migrations::target);
    migrations.load().migrate();
  }

  private static FluentConfiguration migrations(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .defaultSchema(SCHEMA)
        .createSchemas(true)
        .validateMigrationNaming(true);
  }

  private static void requireVersion(JdbcClient database) {
    int version =
        database
            .sql("select current_setting('server_version_num')::int / 10000")
            .query(Integer.class)
            .single();
    if (version < OLDEST_SERVER) {
      throw new UnfitDatabase(
          "需要 PostgreSQL %d 或更新版本，所给的服务器是 %d / PostgreSQL %1$d or later is needed, this server is %2$d"
              .formatted(OLDEST_SERVER, version));
    }
  }

  private static void requireRoles(JdbcClient database, Login service) {
    createRole(database, SERVICE_ROLE, "nologin");
    createRole(database, service.user(), "login");
    boolean mayAlter =
        database
            .sql(
                """
                select rolsuper or rolcreaterole from pg_roles where rolname = current_user
                """)
            .query(Boolean.class)
            .single();
    if (mayAlter) {
      database
          .sql(
              "alter role %s login nosuperuser nobypassrls password %s"
                  .formatted(quoted(service.user()), literal(service.password())))
          .update();
      database.sql("grant %s to %s".formatted(SERVICE_ROLE, quoted(service.user()))).update();
      letIn(database, service.user());
    }
    requireHarmless(database, service.user());
  }

  /** The role is one for all databases of a server; the login comes into its own database alone. */
  private static void letIn(JdbcClient database, String user) {
    String name = database.sql("select current_database()").query(String.class).single();
    database.sql("revoke connect on database %s from public".formatted(quoted(name))).update();
    database
        .sql("grant connect on database %s to %s".formatted(quoted(name), quoted(user)))
        .update();
  }

  private static void createRole(JdbcClient database, String role, String kind) {
    boolean there =
        database
            .sql("select exists (select from pg_roles where rolname = ?)")
            .param(role)
            .query(Boolean.class)
            .single();
    if (!there) {
      database.sql("create role %s %s".formatted(quoted(role), kind)).update();
    }
  }

  /**
   * A login that could step over row-level security would make every territory an empty promise.
   */
  private static void requireHarmless(JdbcClient database, String user) {
    boolean harmless =
        database
            .sql(
                """
                select not rolsuper and not rolbypassrls
                    and pg_has_role(rolname, ?, 'member') from pg_roles where rolname = ?
                """)
            .params(SERVICE_ROLE, user)
            .query(Boolean.class)
            .single();
    if (!harmless) {
      throw new UnfitDatabase(
          "服务登录 %s 应是 %s 的成员，且不得为超级用户或绕过行级安全 / the service login %1$s should be a member of %2$s and"
                  .formatted(user, SERVICE_ROLE)
              + " neither a superuser nor bypass row-level security");
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
