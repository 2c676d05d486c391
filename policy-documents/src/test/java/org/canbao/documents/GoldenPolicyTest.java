package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every resolved policy is a reviewed snapshot: a changed number is a visible change of a file.
 *
 * <p>{@code -Dgolden.write=true} writes the snapshots anew, to be reviewed with the change.
 */
class GoldenPolicyTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final PolicyLibrary SHIPPED = PolicyLibrary.shipped();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "210500, 2026", "210500, 2031",
    "210900, 2026", "210900, 2031",
    "340200, 2026", "340200, 2031",
    "230100, 2026", "230100, 2031"
  })
  void thePolicyInForceIsTheReviewedOne(String area, int year) throws IOException {
    Policy policy = SHIPPED.book().find(area).orElseThrow().of(year);
    String printed =
        PolicyPrint.text(policy, Language.CHINESE)
            + "\n"
            + PolicyPrint.text(policy, Language.ENGLISH);
    Path golden = GOLDEN.resolve("%s-%d.txt".formatted(area, year));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }
}
