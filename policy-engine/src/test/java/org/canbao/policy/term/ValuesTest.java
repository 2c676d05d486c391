package org.canbao.policy.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 金额、年度集合与措辞. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource({"0, 0.00", "5, 0.05", "81250, 812.50", "40000000, 400000.00"})
  void moneyIsYuanWithTwoPlaces(long fen, String text) {
    assertThat(new Money(fen)).hasToString(text);
  }

  @Test
  void moneyIsNeverNegative() {
    assertThatThrownBy(() -> Money.yuan(1).minus(Money.yuan(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void moneyDoesNotOverflowSilently() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"2000, 40000000, 8000000", "8550, 40, 34", "3333, 100, 33", "5000, 1, 1"})
  void aPercentageIsRoundedHalfUpToFen(int hundredths, long whole, long part) {
    assertThat(new Percent(hundredths).of(new Money(whole))).isEqualTo(new Money(part));
  }

  @Test
  void yearSetsKnowWhatLiesBeforeAndAfterEveryYear() {
    for (int year = YearSet.FIRST; year <= YearSet.LAST; year++) {
      assertThat(YearSet.before(year) ^ YearSet.from(year)).isEqualTo(-1);
      assertThat(YearSet.before(year) & YearSet.of(year)).isZero();
      assertThat(YearSet.first(YearSet.of(year))).isEqualTo(year);
      assertThat(YearSet.last(YearSet.of(year))).isEqualTo(year);
      assertThat(YearSet.runBefore(YearSet.before(year), year)).isEqualTo(year - YearSet.FIRST);
      assertThat(YearSet.runBefore(0, year)).isZero();
    }
    assertThat(YearSet.of(YearSet.FIRST - 1) | YearSet.of(YearSet.LAST + 1)).isZero();
    assertThat(YearSet.before(YearSet.LAST + 1)).isEqualTo(-1);
  }

  @Test
  void aSentenceIsWrittenInBothLanguages() {
    Wording wording = Wording.of("{years}断保，{total}后自{day}起。", "Gaps {years}: {total}, {day}.");
    List<Figure> figures =
        List.of(
            Figure.years("years", YearSet.of(2025) | YearSet.of(2027)),
            new Figure("total", Figure.Kind.MONTHS, 1),
            Figure.date("day", LocalDate.of(2026, 4, 1)));

    assertThat(wording.in(Language.CHINESE, figures)).isEqualTo("2025年、2027年断保，1个月后自2026-04-01起。");
    assertThat(wording.in(Language.ENGLISH, figures))
        .isEqualTo("Gaps 2025, 2027: 1 month, 2026-04-01.");
  }

  @Test
  void aSentenceWithoutItsFigureIsABug() {
    assertThatThrownBy(() -> Wording.of("{a}", "{a}").in(Language.CHINESE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a'");
  }
}
