package org.canbao.verification;

import org.canbao.verification.law.Sentence;

/** 进度: hears how far a verification has come. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (_, _) -> {};

  /**
   * Hears that a part of the work is done; permille never fall, and calls never overlap.
   *
   * @param phase what is being done
   * @param permille how much of everything is done
   */
  void reached(Sentence phase, int permille);
}
