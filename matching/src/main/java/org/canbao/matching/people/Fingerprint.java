package org.canbao.matching.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.canbao.matching.identifier.Sex;

/**
 * 指纹: a digest of all that was compared. A row with the same fingerprint need not be compared
 * again, and what was decided on a row and a person with the same fingerprints need not be asked
 * again.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** Of what a record tells. */
  public static String of(Particulars told) {
    Particulars.Ties ties = told.ties();
    return digest(
        List.of(
            told.number().getClass().getSimpleName(),
            told.number().text(),
            told.name(),
            told.bornColumn().map(Object::toString).orElse(""),
            told.sexColumn().map(Sex::name).orElse(""),
            told.places().hukou(),
            told.places().residence(),
            ties.phone(),
            ties.mother(),
            ties.certificate(),
            ties.organisation()));
  }

  /** Of a row and a person together: the key of what was decided on the two. */
  public static String of(FeedRow row, Anchor anchor) {
    return digest(
        List.of(
            of(row.particulars()),
            row.event().map(Object::toString).orElse(""),
            of(anchor.particulars()),
            String.join("|", anchor.formerNames()),
            anchor.died().map(Object::toString).orElse("")));
  }

  /** Lengths stand between the parts, so that no two lists of parts look alike. */
  private static String digest(List<String> parts) {
    String text =
        parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
