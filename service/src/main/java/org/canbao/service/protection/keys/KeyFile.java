package org.canbao.service.protection.keys;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.rest.Text;

/**
 * 主密钥文件: lines {@code id base64}, the newest last. Only its owner may write it and no stranger may
 * read it.
 */
public final class KeyFile implements KeySource {

  private static final int LARGEST = 65_536;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> UNSAFE =
      PosixFilePermissions.fromString("----w-rwx");

  private final Path path;

  /** Reads keys from a file, which need not exist yet. */
  public KeyFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  @Override
  public Optional<String> read() {
    try {
      requireSafe();
      if (Files.size(path) > LARGEST) {
        throw trouble("过大，不是主密钥文件：%s", "too large to be a file of master keys: %s");
      }
      return Optional.of(Files.readString(path));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (MalformedInputException binary) {
      throw trouble("不是 UTF-8 文本的主密钥文件：%s", "not a file of master keys, which is UTF-8 text: %s");
    } catch (IOException unreadable) {
      throw trouble("无法读取主密钥文件 %s", "the file of master keys %s cannot be read");
    }
  }

  @Override
  public Text name() {
    return Text.of("文件 " + path, "file " + path);
  }

  @Override
  public void append(String line) {
    try {
      create();
      requireSafe();
      String text = Files.readString(path);
      String start = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      Files.writeString(
          path, start + line + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    } catch (IOException unwritable) {
      throw trouble("无法写入主密钥文件 %s", "the file of master keys %s cannot be written");
    }
  }

  private void create() throws IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      if (hasPermissions()) {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(path);
      }
    } catch (FileAlreadyExistsException there) {
      // Somebody else made it at the same time; what they wrote stays.
    }
  }

  private void requireSafe() throws IOException {
    if (!hasPermissions()) {
      return;
    }
    Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(path));
    permissions.retainAll(UNSAFE);
    if (!permissions.isEmpty()) {
      throw trouble(
          "主密钥文件 %1$s 可被他人读取或改写，拒绝使用。请执行 chmod 600 %1$s；若他人可能已读过，请轮换主密钥",
          "the file of master keys %1$s can be read or written by others and is not used. Run chmod"
              + " 600 %1$s; rotate the master key if somebody may have read it");
    }
  }

  private boolean hasPermissions() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private KeyTrouble trouble(String chinese, String english) {
    return new KeyTrouble(Text.of(chinese, english).formatted(path));
  }
}
