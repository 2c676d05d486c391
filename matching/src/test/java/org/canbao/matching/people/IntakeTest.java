package org.canbao.matching.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.canbao.matching.identifier.AreaCodes;
import org.canbao.matching.identifier.NumberReader;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.identifier.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private static final Intake INTAKE = new Intake(new NumberReader(AreaCodes.ANY));

  @ParameterizedTest
  @ValueSource(
      strings = {"1980-05-06", "19800506", "1980/5/6", "1980.05.06", " 1980年5月6日 ", "1980-5-6"})
  void aDayIsReadHoweverItIsWritten(String text) {
    assertThat(Intake.day(text)).hasValue(LocalDate.of(1980, 5, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1980", "1980-13-06", "1980-02-30", "昨天", "0"})
  void whatIsNoDayIsLeftOpen(String text) {
    assertThat(Intake.day(text)).isEmpty();
  }

  @Test
  void aLineIsReadAsFarAsItTells() {
    Particulars read =
        INTAKE.read(
            new Intake.Told("", "王芳", "19800506", "女"),
            Particulars.Places.NONE,
            new Particulars.Ties("", "", "H1234567801", ""));
    assertThat(read.number()).isInstanceOf(Reading.Missing.class);
    assertThat(read.born()).hasValue(LocalDate.of(1980, 5, 6));
    assertThat(read.sex()).hasValue(Sex.FEMALE);
    assertThat(read.ties().certificate()).isEqualTo("H12345678");
    assertThat(read.toString()).doesNotContain("王");
  }

  @ParameterizedTest
  @CsvSource({
    "1980-05-06, 1980-05-06, SAME",
    "1980-05-06, 1980-03-22, LUNAR",
    "1980-05-06, 1980-05-07, SLIP",
    "1980-05-06, 1980-06-05, TURNED",
    "1980-05-06, 1980-05-29, MONTH",
    "1979-05-06, 1980-05-06, YEAR",
    "1980-05-06, 1991-11-23, DIFFERENT"
  })
  void daysOfBirthFitAtOneLevelWhicheverComesFirst(LocalDate one, LocalDate other, BirthFit fit) {
    assertThat(BirthFit.of(one, other)).isEqualTo(fit);
    assertThat(BirthFit.of(other, one)).isEqualTo(fit);
  }
}
