package org.canbao.matching.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierKindTest {

  /** Numbers of the invented division 990101. */
  private static String citizen(String birthAndSequence) {
    String seventeen = "990101" + birthAndSequence;
    return seventeen + CitizenNumber.checkDigit(seventeen);
  }

  @Test
  void aCitizenNumberTellsBirthSexAndArea() {
    Identifier woman =
        IdentifierKind.CITIZEN
            .parse(citizen("19900229".replace("29", "28") + "002"))
            .identifier()
            .orElseThrow();
    assertThat(woman.born()).hasValue(LocalDate.of(1990, 2, 28));
    assertThat(woman.sex()).hasValue(Sex.FEMALE);
    assertThat(woman.area()).hasValue("990101");
    assertThat(
            IdentifierKind.CITIZEN.parse(citizen("20240229001")).identifier().orElseThrow().sex())
        .hasValue(Sex.MALE);
  }

  @Test
  void exactlyOneCheckDigitFits() {
    String seventeen = citizen("19670304005").substring(0, 17);
    assertThat(
            "0123456789X"
                .chars()
                .filter(
                    c ->
                        IdentifierKind.CITIZEN.parse(seventeen + (char) c).identifier().isPresent())
                .count())
        .isEqualTo(1);
  }

  @Test
  void everySingleWrongDigitIsNoticed() {
    String right = citizen("19670304005");
    for (int at = 0; at < 17; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != right.charAt(at)) {
          String wrong = right.substring(0, at) + digit + right.substring(at + 1);
          assertThat(IdentifierKind.CITIZEN.parse(wrong).finding()).as("place %d", at).isPresent();
        }
      }
    }
  }

  @Test
  void blanksFullWidthDigitsASmallXAndTheApostropheOfWorksheetsMakeNoOtherNumber() {
    String withX =
        IntStream.range(1, 1000)
            .mapToObj(i -> citizen("19670304%03d".formatted(i)))
            .filter(number -> number.endsWith("X"))
            .findFirst()
            .orElseThrow();
    String loose =
        "'"
            + withX.substring(0, 6)
            + " "
            + withX.substring(6, 14)
            + "-"
            + withX.substring(14).toLowerCase();
    StringBuilder wide = new StringBuilder();
    withX.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
    assertThat(IdentifierKind.CITIZEN.parse(loose).identifier().orElseThrow().number())
        .isEqualTo(withX);
    assertThat(IdentifierKind.CITIZEN.parse(wide.toString()).identifier().orElseThrow().number())
        .isEqualTo(withX);
  }

  @Test
  void fifteenDigitsBecomeEighteenWithTheCenturyOfTheirSequence() {
    assertThat(IdentifierForm.compared("990101670304005"))
        .startsWith("99010119670304005")
        .hasSize(18);
    assertThat(IdentifierForm.compared("990101980304996")).startsWith("99010118980304996");
    assertThat(IdentifierKind.CITIZEN.parse("990101670304005").identifier().orElseThrow().born())
        .hasValue(LocalDate.of(1967, 3, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "HONG_KONG_PERMIT, H12345678, true",
    "HONG_KONG_PERMIT, H1234567801, true",
    "HONG_KONG_PERMIT, M12345678, false",
    "MACAO_PERMIT, m12345678, true",
    "TAIWAN_PERMIT, 12345678, true",
    "TAIWAN_PERMIT, 1234567, false",
    "SOCIAL_SECURITY_HMT, HKG012345678, true",
    "SOCIAL_SECURITY_HMT, HKG112345678, false",
    "BIRTH_CERTIFICATE, T123456789, true",
    "BIRTH_CERTIFICATE, 1234567890, false",
    "PASSPORT, EA1234567, true",
    "PASSPORT, ABCDEF, false",
    "PASSPORT, A*123456, false",
    "OFFICER_CARD, 军字第0012345号, true",
    "OFFICER_CARD, 军官证, false",
    "PERMANENT_RESIDENT, ABC990167030412, true",
    "PERMANENT_RESIDENT, ABC990167130412, false",
    "CITIZEN, 99010119670304, false",
    "CITIZEN, 0, false",
    "CITIZEN, '', false",
    "RESIDENCE_PERMIT_HMT, 990101196703040050, false"
  })
  void eachKindHasItsForm(IdentifierKind kind, String text, boolean valid) {
    Parsed parsed = kind.parse(text);
    assertThat(parsed.identifier().isPresent()).isEqualTo(valid);
    parsed
        .finding()
        .ifPresent(
            finding -> {
              assertThat(finding.chinese()).isNotBlank();
              assertThat(finding.english()).isNotBlank();
              if (text.length() > 3) {
                assertThat(finding.chinese() + finding.english()).doesNotContain(text);
              }
            });
  }

  @Test
  void theNewCardOfForeignersTellsTheBirthAndHasACheckDigit() {
    String seventeen = "93268219850101001";
    Identifier card =
        IdentifierKind.PERMANENT_RESIDENT
            .parse(seventeen + CitizenNumber.checkDigit(seventeen))
            .identifier()
            .orElseThrow();
    assertThat(card.born()).hasValue(LocalDate.of(1985, 1, 1));
  }

  @Test
  void residencePermitsAreToldApartFromCitizenNumbers() {
    String seventeen = "83000019850101002";
    String permit = seventeen + CitizenNumber.checkDigit(seventeen);
    assertThat(IdentifierKind.RESIDENCE_PERMIT_HMT.parse(permit).identifier().orElseThrow().sex())
        .hasValue(Sex.FEMALE);
    assertThat(IdentifierKind.CITIZEN.parse(permit).finding()).isPresent();
  }

  @Test
  void aPermitIsFoundByEachFormOfItsNumber() {
    assertThat(IdentifierForm.compared("H1234567801")).isEqualTo("H12345678");
    assertThat(IdentifierForm.compared("HKG012345678")).isEqualTo("H12345678");
    assertThat(IdentifierForm.compared("TWN012345678")).isEqualTo("12345678");
  }
}
