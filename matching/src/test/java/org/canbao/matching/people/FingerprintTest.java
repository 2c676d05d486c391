package org.canbao.matching.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.matching.identifier.NumberReader;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Intake INTAKE = new Intake(new NumberReader(AreaCodes.ANY));

  private static Particulars told(String... cells) {
    return INTAKE.read(
        new Intake.Told(cells[0], cells[1], cells[2], cells[3]),
        new Particulars.Places(cells[4], cells[5]),
        new Particulars.Ties(cells[6], cells[7], cells[8], cells[9]));
  }

  private static final String[] CELLS = {
    "H12345678",
    "张三",
    "1980-05-06",
    "1",
    "990101",
    "990102",
    "19900000001",
    "M1",
    "Z990000001",
    "学校"
  };

  @Test
  void everyThingThatIsComparedIsInTheFingerprint() {
    Set<String> seen = new HashSet<>(List.of(Fingerprint.of(told(CELLS))));
    for (int i = 0; i < CELLS.length; i++) {
      String[] other = CELLS.clone();
      other[i] = "";
      assertThat(seen.add(Fingerprint.of(told(other)))).as("cell %d", i).isTrue();
    }
    assertThat(Fingerprint.of(told(CELLS)))
        .isEqualTo(Fingerprint.of(told(CELLS.clone())))
        .hasSize(64);
  }

  @Test
  void whatWasDecidedIsAskedAgainWhenEitherSideChanges() {
    FeedRow row = new FeedRow(1, told(CELLS), Optional.empty());
    Anchor anchor = new Anchor(7, told(CELLS), List.of(), Optional.empty());
    LocalDate day = LocalDate.of(2025, 1, 1);
    assertThat(
            Stream.of(
                Fingerprint.of(row, anchor),
                Fingerprint.of(new FeedRow(1, row.particulars(), Optional.of(day)), anchor),
                Fingerprint.of(row, new Anchor(7, told(CELLS), List.of("李四"), Optional.empty())),
                Fingerprint.of(row, new Anchor(7, told(CELLS), List.of(), Optional.of(day)))))
        .doesNotHaveDuplicates();
    assertThat(Fingerprint.of(new FeedRow(2, row.particulars(), Optional.empty()), anchor))
        .as("the same row of another day")
        .isEqualTo(Fingerprint.of(row, anchor));
  }
}
