package org.canbao.postgres.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canbao.postgres.backup.Catalogue;
import org.canbao.postgres.backup.Names;

/** 新数据库: an empty database like another one: owner, collation, rights, settings. */
final class FreshDatabase {

  private static final String DESCRIPTION =
      """
      SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate, datctype,
        to_jsonb(d) ->> 'datlocprovider', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
        datconnlimit, datacl IS NOT NULL
      FROM pg_database d WHERE datname = ?
      """;

  private static final String RIGHTS =
      """
      SELECT a.privilege_type, a.grantee, pg_get_userbyid(a.grantee), a.is_grantable
      FROM pg_database d, aclexplode(d.datacl) a
      WHERE d.datname = ? AND a.grantee <> d.datdba
      """;

  private static final String CONFIGURATION =
      """
      SELECT s.setrole, pg_get_userbyid(s.setrole), unnest(s.setconfig)
      FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
      WHERE d.datname = ?
      """;

  /** Settings that are lists of names, which PostgreSQL keeps in the form of names already. */
  private static final Pattern LISTS =
      Pattern.compile(
          "search_path|temp_tablespaces|local_preload_libraries|session_preload_libraries");

  private static final Pattern LIST_ITEM = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"\\s]+)");

  private final Catalogue maintenance;
  private final String name;

  private FreshDatabase(Connection connection, String model, String name) {
    // The catalogue's questions take one name: here it is the model's.
    this.maintenance = new Catalogue(connection, model);
    this.name = name;
  }

  /** Makes a database like the model, or by the server's defaults when there is no model. */
  static void create(Connection connection, String model, String name) throws SQLException {
    var fresh = new FreshDatabase(connection, model, name);
    Optional<Model> found = fresh.model();
    fresh.maintenance.execute("DROP DATABASE IF EXISTS " + fresh.quoted() + " WITH (FORCE)");
    String options = found.map(Model::options).orElse("");
    fresh.maintenance.execute(
        "CREATE DATABASE " + fresh.quoted() + " TEMPLATE template0 ENCODING 'UTF8' " + options);
    if (found.isPresent()) {
      fresh.carryRights(found.get());
      fresh.carryConfiguration();
    }
  }

  private String quoted() {
    return Names.quoted(name);
  }

  /** 样本: how the model was made. */
  private record Model(String options, boolean hasRights) {}

  private Optional<Model> model() throws SQLException {
    return maintenance
        .list(
            DESCRIPTION,
            row ->
                new Model(
                    "OWNER %s LC_COLLATE %s LC_CTYPE %s %s CONNECTION LIMIT %d"
                        .formatted(
                            Names.quoted(row.getString(1)),
                            Names.literal(row.getString(3)),
                            Names.literal(row.getString(4)),
                            provider(row.getString(5), row.getString(6)),
                            row.getInt(7)),
                    row.getBoolean(8)))
        .stream()
        .findFirst();
  }

  private static String provider(String code, String locale) {
    return switch (code) {
      case "b" -> "LOCALE_PROVIDER builtin BUILTIN_LOCALE " + Names.literal(locale);
      case "i" -> "LOCALE_PROVIDER icu ICU_LOCALE " + Names.literal(locale);
      case String libc -> {
        if (!libc.equals("c")) {
          throw new IllegalStateException("unknown provider of locales: " + libc);
        }
        yield "LOCALE_PROVIDER libc";
      }
    };
  }

  private void carryRights(Model model) throws SQLException {
    if (!model.hasRights()) {
      return;
    }
    maintenance.execute("REVOKE ALL ON DATABASE " + quoted() + " FROM PUBLIC");
    List<String> grants =
        maintenance.list(
            RIGHTS,
            row ->
                "GRANT %s ON DATABASE %s TO %s%s"
                    .formatted(
                        row.getString(1),
                        quoted(),
                        row.getLong(2) == 0 ? "PUBLIC" : Names.quoted(row.getString(3)),
                        row.getBoolean(4) ? " WITH GRANT OPTION" : ""));
    for (String grant : grants) {
      maintenance.execute(grant);
    }
  }

  private void carryConfiguration() throws SQLException {
    List<String> settings =
        maintenance.list(
            CONFIGURATION,
            row ->
                row.getLong(1) == 0
                    ? "ALTER DATABASE %s SET %s".formatted(quoted(), setting(row.getString(3)))
                    : "ALTER ROLE %s IN DATABASE %s SET %s"
                        .formatted(
                            Names.quoted(row.getString(2)), quoted(), setting(row.getString(3))));
    for (String setting : settings) {
      maintenance.execute(setting);
    }
  }

  private static String setting(String assignment) {
    int equals = assignment.indexOf('=');
    String parameter = assignment.substring(0, equals);
    String value = assignment.substring(equals + 1);
    String target = Names.quoted(parameter) + " TO ";
    if (!LISTS.matcher(parameter).matches()) {
      return target + Names.literal(value);
    }
    List<String> items = new ArrayList<>();
    Matcher item = LIST_ITEM.matcher(value);
    while (item.find()) {
      items.add(
          Names.literal(
              item.group(1) == null ? item.group(2) : item.group(1).replace("\"\"", "\"")));
    }
    return target + (items.isEmpty() ? Names.literal("") : String.join(",", items));
  }
}
