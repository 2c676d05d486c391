package org.canbao.command.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** 输入文件: opens what an argument names, or says why it cannot be read. */
public final class InputFile {

  private InputFile() {}

  /** Opens a file, or standard input for {@code -}. */
  public static InputStream open(String argument, String name, Session session) throws BadArgument {
    if (name.equals("-")) {
      return session.in();
    }
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw BadArgument.of(
            argument,
            "“%s”是文件夹，应为文件".formatted(name),
            "\"%s\" is a folder, expected a file".formatted(name));
      }
      return Files.newInputStream(file);
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw BadArgument.of(
          argument, "没有文件“%s”".formatted(name), "there is no file \"%s\"".formatted(name));
    } catch (AccessDeniedException denied) {
      throw BadArgument.of(
          argument, "无权读取“%s”".formatted(name), "\"%s\" may not be read".formatted(name));
    } catch (IOException unreadable) {
      throw BadArgument.of(
          argument, "无法读取“%s”".formatted(name), "\"%s\" cannot be read".formatted(name));
    }
  }
}
