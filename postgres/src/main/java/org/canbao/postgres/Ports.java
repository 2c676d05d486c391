package org.canbao.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.trouble.DatabaseTrouble;

/** 端口: which port the server listens on, remembered from start to start. */
record Ports(Home home) {

  private static final Pattern LINE = Pattern.compile("port=(\\d{4,5})\\s*");

  /** Below the ports that systems give to outgoing connections, which come and go. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  Optional<Integer> remembered() throws IOException {
    var line = LINE.matcher(Folders.readOrEmpty(home.portFile()));
    return line.matches()
        ? Optional.of(Integer.parseInt(line.group(1))).filter(port -> port <= 65_535)
        : Optional.empty();
  }

  void remember(int port) throws IOException {
    if (!remembered().equals(Optional.of(port))) {
      Folders.writePrivate(home.portFile(), "port=" + port + "\n");
    }
  }

  /** Chooses the wanted port, else the remembered one if it is free, else another. */
  int choose(Optional<Integer> wanted) throws IOException {
    if (wanted.isPresent()) {
      if (!isFree(wanted.get())) {
        throw new DatabaseTrouble(
            "端口 %d 已被其他程序占用，请换一个端口".formatted(wanted.get()),
            "port %d is taken by another program; please choose another port"
                .formatted(wanted.get()));
      }
      return wanted.get();
    }
    return remembered().filter(Ports::isFree).orElseGet(Ports::anyFree);
  }

  private static int anyFree() {
    return ThreadLocalRandom.current()
        .ints(LOWEST, HIGHEST)
        .limit(1000)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseTrouble(
                    "找不到空闲端口（%d–%d）".formatted(LOWEST, HIGHEST),
                    "no free port within %d and %d".formatted(LOWEST, HIGHEST)));
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
