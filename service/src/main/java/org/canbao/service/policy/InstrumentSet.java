package org.canbao.service.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.canbao.documents.DocumentSource;
import org.canbao.documents.Finding;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;
import org.canbao.service.rest.Fingerprint;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/**
 * 政策文件集: the documents in force together, by their texts.
 *
 * @param digest 32 bytes over names and texts
 * @param sources in loading order
 * @param book what they say for each area and year
 */
public record InstrumentSet(byte[] digest, List<DocumentSource> sources, PolicyBook book) {

  public InstrumentSet {
    sources = List.copyOf(sources);
  }

  /** Loads documents; refuses those that cannot be used, naming every error. */
  static InstrumentSet of(List<DocumentSource> sources) {
    MessageDigest digest = Fingerprint.begin();
    for (DocumentSource source : sources) {
      String head = source.name() + '\n' + source.text().length() + '\n';
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(source.text().getBytes(StandardCharsets.UTF_8));
    }
    return new InstrumentSet(digest.digest(), sources, usable(PolicyLibrary.load(sources)).book());
  }

  private static PolicyLibrary usable(PolicyLibrary library) {
    if (!library.isUsable()) {
      throw Problem.invalid(
          "documents-faulty",
          Text.of(
              "政策文件有错误，不能使用：\n" + errors(library, Language.CHINESE),
              "the policy documents have errors and cannot be used:\n"
                  + errors(library, Language.ENGLISH)));
    }
    return library;
  }

  private static String errors(PolicyLibrary library, Language language) {
    return library.findings().stream()
        .filter(Finding::isError)
        .map(finding -> finding.text(language))
        .collect(Collectors.joining("\n"));
  }

  /** The digest as people write it. */
  public String name() {
    return HexFormat.of().formatHex(digest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstrumentSet that && Arrays.equals(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return name();
  }
}
