package org.canbao.postgres.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.postgres.trouble.DatabaseTrouble;

/**
 * 运行账户: under which account PostgreSQL's programs run; they refuse to run as root.
 *
 * <p>An ordinary user runs them as they are. Root sheds its rights first: in a user namespace of
 * its own, or, where the system forbids that, as another user to whom the folders are handed over.
 * A data folder that belongs to another user is served as that user, so the choice, once made,
 * stays.
 *
 * @param prefix the words before the command
 * @param owner the user and group to whom folders are handed over; empty when they stay ours
 */
public record Account(List<String> prefix, Optional<Owner> owner) {

  /** The account of this process as it is. */
  public static final Account OWN = new Account(List.of(), Optional.empty());

  private static final Account NAMESPACE = new Account(List.of("unshare", "-U"), Optional.empty());

  public Account {
    prefix = List.copyOf(prefix);
  }

  /** 属主: a user and a group by number. */
  public record Owner(int user, int group) {}

  /** Chooses the account for a data folder, which may not exist yet, by trying the program. */
  public static Account choose(Path data, Path program) throws IOException {
    if (!isRoot()) {
      return OWN;
    }
    if (Files.exists(data)) {
      Owner owner = ownerOf(data);
      if (owner.user() != 0) {
        return as(owner, data, program);
      }
    }
    return NAMESPACE.canRun(program) ? NAMESPACE : handedOver(data, program);
  }

  /** Returns an account of another user: postgres where there is one, else nobody. */
  public static Account handedOver(Path data, Path program) throws IOException {
    Owner owner = find("postgres").or(() -> find("nobody")).orElseThrow(Account::impossible);
    return as(owner, data, program);
  }

  /** Returns the whole command. */
  public List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(words);
    return command;
  }

  /** Gives a folder and all that it holds to this account. */
  public void handOver(Path folder) throws IOException {
    if (owner.isEmpty() || !Files.exists(folder) || ownerOf(folder).equals(owner.get())) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList().reversed()) {
        Files.setAttribute(path, "unix:uid", owner.get().user(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner.get().group(), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static Account as(Owner owner, Path data, Path program) throws IOException {
    var user = "--reuid=" + owner.user();
    var group = "--regid=" + owner.group();
    var account =
        new Account(List.of("setpriv", user, group, "--clear-groups"), Optional.of(owner));
    // The other user passes through the home folder without being able to list it.
    var passable = PosixFilePermissions.fromString("rwx--x--x");
    Files.setPosixFilePermissions(data.toAbsolutePath().getParent(), passable);
    if (!account.canRun(program)) {
      throw impossible();
    }
    account.handOver(data);
    return account;
  }

  private boolean canRun(Path program) {
    return Program.run(command(List.of(program.toString(), "--version"))).well();
  }

  private static boolean isRoot() {
    return Program.run(List.of("id", "-u")).output().strip().equals("0");
  }

  private static Optional<Owner> find(String name) {
    var user = Program.run(List.of("id", "-u", name));
    var group = Program.run(List.of("id", "-g", name));
    if (!user.well() || !group.well()) {
      return Optional.empty();
    }
    return Optional.of(
        new Owner(
            Integer.parseInt(user.output().strip()), Integer.parseInt(group.output().strip())));
  }

  private static Owner ownerOf(Path path) throws IOException {
    return new Owner(
        (Integer) Files.getAttribute(path, "unix:uid"),
        (Integer) Files.getAttribute(path, "unix:gid"));
  }

  private static DatabaseTrouble impossible() {
    return new DatabaseTrouble(
        "PostgreSQL 不能以 root 运行，而本系统的 unshare 与 setpriv 都不可用（或数据文件夹位于其他用户无法进入之处）。请以普通用户运行",
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here (or the home"
            + " folder lies where no other user can go); please run as an ordinary user");
  }
}
