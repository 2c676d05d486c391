package org.canbao.postgres.program;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.canbao.postgres.trouble.DatabaseTrouble;

/** 平台: the systems for which the server's programs are packed. */
public enum Platform {
  LINUX_AMD64("/postgres-linux-x86_64.txz"),
  LINUX_ARM64("/postgres-linux-arm_64.txz"),
  MACOS_AMD64("/postgres-darwin-x86_64.txz"),
  MACOS_ARM64("/postgres-darwin-arm_64.txz");

  private final String resource;

  Platform(String resource) {
    this.resource = resource;
  }

  /** Returns this machine's platform. */
  public static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Returns the platform that Java calls by these names. */
  public static Platform of(String system, String processor) {
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    String name = system.toLowerCase(Locale.ROOT);
    if (arm || intel) {
      if (name.startsWith("linux")) {
        return arm ? LINUX_ARM64 : LINUX_AMD64;
      }
      if (name.startsWith("mac")) {
        return arm ? MACOS_ARM64 : MACOS_AMD64;
      }
    }
    throw new DatabaseTrouble(
        "本系统（%s %s）没有内置数据库程序，请用 --database 指定已有的 PostgreSQL（15 或更新版本）".formatted(system, processor),
        "there is no built-in database for this system (%s %s); please name an existing PostgreSQL, 15 or later, with --database"
            .formatted(system, processor));
  }

  /** Opens the packed programs: a tar archive compressed by xz. */
  InputStream open() throws IOException {
    InputStream packed = Platform.class.getResourceAsStream(resource);
    if (packed == null) {
      throw new IOException("not on the class path: " + resource);
    }
    return packed;
  }
}
