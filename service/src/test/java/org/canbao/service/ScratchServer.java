package org.canbao.service;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A throw-away server for tests, until the launcher stands. */
final class ScratchServer {

  final int port;

  ScratchServer() throws Exception {
    Path home = Files.createTempDirectory("canbao-test");
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    unpack(home.resolve("pgsql"));
    String bin = home.resolve("pgsql/bin").toString();
    run(
        bin + "/initdb",
        "-D",
        home + "/data",
        "-U",
        "owner",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8");
    Process server =
        new ProcessBuilder(
                "unshare",
                "-U",
                bin + "/postgres",
                "-D",
                home + "/data",
                "-p",
                port + "",
                "-c",
                "fsync=off",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    while (!Files.exists(home.resolve("data/postmaster.pid"))
        || !Files.readString(home.resolve("data/postmaster.pid")).contains("ready"))
      Thread.sleep(50);
  }

  private static void run(String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of("unshare", "-U"));
    all.addAll(List.of(command));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) throw new IOException(out);
  }

  private static void unpack(Path target) throws IOException {
    try (var in =
        new TarArchiveInputStream(
            new XZInputStream(
                new BufferedInputStream(
                    ScratchServer.class.getResourceAsStream("/postgres-linux-x86_64.txz"))))) {
      TarArchiveEntry entry;
      while ((entry = in.getNextEntry()) != null) {
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
          continue;
        }
        Files.copy(in, path);
        if ((entry.getMode() & 0100) != 0) path.toFile().setExecutable(true, false);
      }
    }
  }
}
