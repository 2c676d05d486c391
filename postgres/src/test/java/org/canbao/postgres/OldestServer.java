package org.canbao.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.canbao.postgres.program.Account;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.program.Installation;
import org.canbao.postgres.program.Program;

/** The oldest PostgreSQL that must do, started plainly, as somebody else's server would be. */
public final class OldestServer {

  private static final Path PACKED = Path.of("target", "oldest");
  private static final Path INSTALLED = Path.of("target", "oldest", "installed").toAbsolutePath();
  private static final String PASSWORD = "invented";

  private OldestServer() {}

  /** Starts it with its data in a folder. */
  public static TestServer start(Path folder) throws Exception {
    var installation = new Installation(INSTALLED);
    if (!installation.isComplete()) {
      installation.unpack(OldestServer::packed);
    }
    Path data = folder.toRealPath().resolve("oldest-data");
    Account account = Account.choose(data, installation.program("postgres"));
    initialise(installation, account, data);
    int port = new Ports(new Home(folder)).choose(Optional.empty());
    String program = installation.program("postgres").toString();
    Process process =
        new ProcessBuilder(
                account.command(
                    List.of(
                        program,
                        "-D",
                        data.toString(),
                        "-p",
                        "" + port,
                        "-c",
                        "fsync=off",
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=")))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("oldest.log").toFile())
            .start();
    KillTest.await(() -> PostmasterFile.read(data).filter(PostmasterFile::ready).isPresent());
    String address = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
    return new TestServer(
        address, "postgres", PASSWORD, () -> process.destroyForcibly().onExit().join());
  }

  private static void initialise(Installation installation, Account account, Path data)
      throws IOException {
    Path password = data.resolveSibling("password");
    Files.writeString(password, PASSWORD);
    Folders.createPrivate(data);
    account.handOver(data);
    var ended =
        Program.run(
            account.command(
                List.of(
                    installation.program("initdb").toString(),
                    "-D",
                    data.toString(),
                    "-N",
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + password,
                    "-E",
                    "UTF8",
                    "--locale=C")));
    if (!ended.well()) {
      throw new IOException(ended.output());
    }
  }

  private static Path jar() throws IOException {
    try (var files = Files.newDirectoryStream(PACKED, "*.jar")) {
      return files.iterator().next();
    }
  }

  private static InputStream packed() throws IOException {
    ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar()));
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(".txz")) {
        return zip;
      }
    }
    throw new IOException("no programs in " + PACKED);
  }
}
