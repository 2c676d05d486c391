package org.canbao.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.canbao.postgres.trouble.DatabaseTrouble;

/**
 * 数据库设置: where a server keeps its data, and how it runs.
 *
 * @param home the folder of this server alone; made when it is not there
 * @param port the port on 127.0.0.1; when empty, a free one is chosen at first and kept while it
 *     stays free
 * @param parameters PostgreSQL's own parameters, laid over the defaults, such as {@code
 *     shared_buffers}
 */
public record PostgresSettings(Path home, Optional<Integer> port, Map<String, String> parameters) {

  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.]{0,62}");

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "shared_buffers", "256MB",
          "max_connections", "200",
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on");

  /**
   * What a caller cannot change: loopback alone, passwords, and no rows of people in the log. An
   * error's text, detail and statement can all quote a row, so errors of statements are not logged;
   * who made the statement has been told.
   */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("logging_collector", "off"),
          Map.entry("log_destination", "stderr"),
          Map.entry("log_min_messages", "log"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_statement", "none"),
          Map.entry("log_min_duration_statement", "-1"),
          Map.entry("log_min_duration_sample", "-1"),
          Map.entry("log_transaction_sample_rate", "0"),
          Map.entry("log_parameter_max_length", "0"),
          Map.entry("log_parameter_max_length_on_error", "0"));

  private static final Set<String> RESERVED =
      Set.of("port", "unix_socket_directories", "data_directory", "hba_file", "ident_file");

  public PostgresSettings {
    parameters = Map.copyOf(parameters);
    port.ifPresent(PostgresSettings::checkPort);
    parameters.forEach(PostgresSettings::checkParameter);
  }

  /** Returns the default settings of a server in a folder. */
  public static PostgresSettings in(Path home) {
    return new PostgresSettings(home, Optional.empty(), Map.of());
  }

  /** Returns all parameters with which the server starts, in the order of their names. */
  Map<String, String> effective() {
    var all = new TreeMap<>(DEFAULTS);
    all.putAll(parameters);
    all.putAll(FIXED);
    return all;
  }

  private static void checkPort(int port) {
    if (port < 1024 || port > 65535) {
      throw new DatabaseTrouble(
          "数据库端口应在 1024 到 65535 之间，而不是 %d".formatted(port),
          "the port of the database must be within 1024 and 65535, not %d".formatted(port));
    }
  }

  private static void checkParameter(String name, String value) {
    if (!NAME.matcher(name).matches() || FIXED.containsKey(name) || RESERVED.contains(name)) {
      throw new DatabaseTrouble(
          "数据库参数 %s 不能设置".formatted(name),
          "the database parameter %s cannot be set".formatted(name));
    }
    if (value.length() > 1000 || value.chars().anyMatch(Character::isISOControl)) {
      throw new DatabaseTrouble(
          "数据库参数 %s 的值过长或含有控制字符".formatted(name),
          "the value of the database parameter %s is too long or has control characters"
              .formatted(name));
    }
  }
}
