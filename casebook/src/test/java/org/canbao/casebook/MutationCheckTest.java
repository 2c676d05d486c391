package org.canbao.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.canbao.casebook.mutation.MutationCheck;
import org.junit.jupiter.api.Test;

class MutationCheckTest {

  @Test
  void everyChangeOfADecisionRelevantValueMakesACaseFail() {
    assertThat(MutationCheck.run().survivors()).isEmpty();
  }
}
