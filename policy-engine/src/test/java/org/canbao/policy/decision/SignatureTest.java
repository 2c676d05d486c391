package org.canbao.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 签名: eight bytes that can be read again. */
class SignatureTest {

  @Test
  void everyFieldSurvivesItsLargestAndSmallestValue() {
    Signature largest =
        new Signature(4, 31, 31, true, 2047, 31, 31, 31, 31, 31, true, true, 31, 7, true);
    Signature smallest = new Signature(0, 0, 0, false, 0, 0, 0, 0, 0, 0, false, false, 0, 0, false);

    assertThat(Signature.unpack(largest.pack())).isEqualTo(largest);
    assertThat(Signature.unpack(smallest.pack())).isEqualTo(smallest);
  }

  @Test
  void noFieldTouchesAnother() {
    Signature mixed = new Signature(2, 18, 3, true, 90, 1, 5, 1, 4, 2, false, true, 7, 2, false);

    assertThat(Signature.unpack(mixed.pack())).isEqualTo(mixed);
  }
}
