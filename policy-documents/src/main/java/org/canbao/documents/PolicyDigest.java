package org.canbao.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Language;

/** 政策摘要: tells whether two runs had the same policies of an area, every value and clause. */
public final class PolicyDigest {

  private static final int BYTES = 8;

  private PolicyDigest() {}

  /** Sixteen characters that change with any value or clause of any year. */
  public static String of(AreaPolicies area) {
    byte[] text = PolicyPrint.text(area, Language.ENGLISH).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
