package org.canbao.service.audit.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.canbao.service.protection.keys.MasterKeyring.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 锚: how long a chain was at a time, and where it ended; signed, to be kept where the database's
 * keepers cannot reach.
 */
public record Anchor(int chain, long length, byte[] head, Instant at, Signature signature) {

  static final String LABEL = "audit anchor";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The bytes that are signed. */
  static byte[] content(int chain, long length, byte[] head, Instant at) {
    return "%d %d %s %s"
        .formatted(chain, length, HexFormat.of().formatHex(head), at)
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] content() {
    return content(chain, length, head, at);
  }

  /** The anchor as one line of JSON. */
  public String line() {
    HexFormat hex = HexFormat.of();
    return """
    {"chain":%d,"length":%d,"head":"%s","at":"%s","key":"%s","signature":"%s"}\
    """
        .formatted(
            chain,
            length,
            hex.formatHex(head),
            at,
            signature.master(),
            hex.formatHex(signature.bytes()));
  }

  /** Reads a line, empty when it is not an anchor. */
  static Optional<Anchor> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      HexFormat hex = HexFormat.of();
      return Optional.of(
          new Anchor(
              node.required("chain").intValue(),
              node.required("length").longValue(),
              hex.parseHex(node.required("head").stringValue()),
              Instant.parse(node.required("at").stringValue()),
              new Signature(
                  node.required("key").stringValue(),
                  hex.parseHex(node.required("signature").stringValue()))));
    } catch (RuntimeException notAnAnchor) {
      return Optional.empty();
    }
  }
}
