package org.canbao.service.database;

import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** 数据库登录: an address and who signs in there. Its text form leaves the password out. */
public record Login(String url, String user, String password) {

  private static final Pattern POSTGRESQL =
      Pattern.compile("jdbc:postgresql://[^\\s]+/[^\\s/?]+(\\?[^\\s]*)?");

  public Login {
    if (!POSTGRESQL.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "数据库地址应形如 jdbc:postgresql://主机:端口/库名 / the address of a database should look like"
              + " jdbc:postgresql://host:port/name");
    }
  }

  /** Opens connections without a pool, for the few that prepare a database. */
  public PGSimpleDataSource direct() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("canbao");
    source.setCurrentSchema(Preparation.SCHEMA + ",public");
    return source;
  }

  /** The name of the database in the address. */
  public String database() {
    String path = url.substring(url.indexOf('/', "jdbc:postgresql://".length()) + 1);
    int end = path.indexOf('?');
    return end < 0 ? path : path.substring(0, end);
  }

  /** The same for another database of the server. */
  public Login to(String database) {
    int start = url.indexOf('/', "jdbc:postgresql://".length()) + 1;
    int end = url.indexOf('?', start);
    return new Login(
        url.substring(0, start) + database + (end < 0 ? "" : url.substring(end)), user, password);
  }

  @Override
  public String toString() {
    return "Login[" + url.replaceAll("\\?.*", "") + ", " + user + "]";
  }
}
