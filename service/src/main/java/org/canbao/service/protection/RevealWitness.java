package org.canbao.service.protection;

/**
 * 查看见证: writes down that a plain value is about to be shown. The audit trail is one; without one
 * nothing is revealed.
 */
public interface RevealWitness {

  /** Writes it down in the running transaction, or throws, and then nothing is shown. */
  void beforeRevealing(RevealRequest request);
}
