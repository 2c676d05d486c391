package org.canbao.command.policies;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.command.terminal.BadArgument;
import org.canbao.command.terminal.Session;
import org.canbao.contract.Message;
import org.canbao.documents.DocumentSource;
import org.canbao.documents.Finding;
import org.canbao.documents.PolicyLibrary;
import picocli.CommandLine.Option;

/** 文件选项: which documents a command works with. */
public final class Documents {

  @Option(names = "--policies", paramLabel = "DIR")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--overlay", paramLabel = "FILE")
  private List<Path> overlays = List.of();

  /** Loads the documents and refuses them when they cannot be used. */
  public PolicyLibrary load(Session session) throws BadArgument {
    PolicyLibrary library = base();
    List<Finding> known = library.findings();
    if (!overlays.isEmpty()) {
      library = library.with(sources("--overlay", overlays));
    }
    return usable(library, known, session);
  }

  /** Loads the documents with further ones laid over them, whatever is found in them. */
  PolicyLibrary loadWith(List<Path> files) throws BadArgument {
    List<DocumentSource> sources = new ArrayList<>(sources("--overlay", overlays));
    sources.addAll(sources("FILE", files));
    return sources.isEmpty() ? base() : base().with(sources);
  }

  /** Tells new findings, and refuses a library that has an error. */
  static PolicyLibrary usable(PolicyLibrary library, List<Finding> known, Session session)
      throws BadArgument {
    library.findings().stream()
        .filter(finding -> finding.isError() || !known.contains(finding))
        .forEach(finding -> session.err().println(finding.text(session.language())));
    if (!library.isUsable()) {
      throw new BadArgument(
          new Message("政策文件有错误，不能使用。", "The policy documents have errors and cannot be used."));
    }
    return library;
  }

  private PolicyLibrary base() throws BadArgument {
    if (folder.isEmpty()) {
      return PolicyLibrary.shipped();
    }
    if (!Files.isDirectory(folder.get())) {
      throw BadArgument.of(
          "--policies",
          "没有文件夹“%s”".formatted(folder.get()),
          "there is no folder \"%s\"".formatted(folder.get()));
    }
    List<DocumentSource> sources = inFolder(folder.get());
    if (sources.isEmpty()) {
      throw BadArgument.of(
          "--policies", "文件夹内没有YAML文件", "the folder has no YAML file, expected at least one");
    }
    return PolicyLibrary.load(sources);
  }

  private static List<DocumentSource> inFolder(Path folder) throws BadArgument {
    try {
      return DocumentSource.inFolder(folder);
    } catch (UncheckedIOException unreadable) {
      throw BadArgument.of("--policies", "文件夹无法读取", "the folder cannot be read");
    }
  }

  static List<DocumentSource> sources(String argument, List<Path> files) throws BadArgument {
    List<DocumentSource> sources = new ArrayList<>();
    for (Path file : files) {
      try {
        sources.add(DocumentSource.of(file));
      } catch (UncheckedIOException unreadable) {
        throw BadArgument.of(
            argument,
            "无法读取文件“%s”".formatted(file),
            "the file \"%s\" cannot be read".formatted(file));
      }
    }
    return sources;
  }
}
