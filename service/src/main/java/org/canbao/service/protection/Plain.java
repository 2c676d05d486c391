package org.canbao.service.protection;

/**
 * 明文: an opened value. Its text form is masked, so that it cannot slip into a log, a message or an
 * audit entry.
 */
public record Plain(ProtectedField kind, String text) {

  /** The value with its middle hidden. */
  public String masked() {
    return Masking.mask(kind, text);
  }

  @Override
  public String toString() {
    return masked();
  }
}
