package org.canbao.service.person.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.person.NameSound;
import org.canbao.service.person.fact.NameForm;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 查找条件: all that are given must hold.
 *
 * @param number of a document, of whatever kind, also a former one
 * @param tail 证件号码末四位
 * @param name 姓名或其开头，也查曾用名
 * @param pinyin 姓名拼音或其开头，不分词
 * @param initials 姓名拼音首字母或其开头
 * @param division 居住地区划代码, what lies below included
 * @param school 学校编号
 * @param employer 用人单位编号
 */
public record Wanted(
    Optional<String> number,
    Optional<String> tail,
    Optional<String> name,
    Optional<String> pinyin,
    Optional<String> initials,
    Optional<String> phone,
    Optional<Long> household,
    Optional<String> division,
    Optional<Long> school,
    Optional<Long> employer,
    Optional<LocalDate> born) {

  private static final int LONGEST = 50;

  void check() {
    new Checks()
        .that(
            Stream.of(
                    number, tail, name, pinyin, initials, phone, household, division, school,
                    employer, born)
                .anyMatch(Optional::isPresent),
            "number",
            Text.of("至少给出一个查找条件", "give at least one thing to look for"))
        .that(
            is(number, ProtectedField.DOCUMENT_NUMBER),
            "number",
            ProtectedField.DOCUMENT_NUMBER.expected())
        .that(
            tail.map(it -> it.strip().matches("[0-9]{3}[0-9Xx]")).orElse(true),
            "tail",
            Text.of("应为证件号码的末四位", "expected the last four characters of a number"))
        .that(is(phone, ProtectedField.PHONE), "phone", ProtectedField.PHONE.expected())
        .that(
            name.map(
                    it ->
                        !it.isBlank()
                            && it.length() <= LONGEST
                            && it.codePoints().noneMatch(Character::isISOControl))
                .orElse(true),
            "name",
            Text.of("应为 1 至 %d 个字的姓名或其开头", "expected a name or its beginning, 1 to %d characters")
                .formatted(LONGEST))
        .that(letters(pinyin), "pinyin", expectedLetters())
        .that(letters(initials), "initials", expectedLetters())
        .that(
            division.map(DivisionCode::isCode).orElse(true),
            "division",
            Text.of("区划代码应为 2、4、6、9 或 12 位数字", "a division code has 2, 4, 6, 9 or 12 digits"))
        .done();
  }

  private static boolean is(Optional<String> value, ProtectedField kind) {
    return value.map(it -> kind.clean(it).isPresent()).orElse(true);
  }

  private static boolean letters(Optional<String> value) {
    return value
        .map(it -> it.length() <= LONGEST * 4 && !NameSound.typed(it).isEmpty())
        .orElse(true);
  }

  private static Text expectedLetters() {
    return Text.of("应为拼音字母", "expected letters of pinyin");
  }

  Optional<String> nameForm() {
    return name.map(NameForm::of);
  }

  /** Without its content: it may stand in a log. */
  @Override
  public String toString() {
    return "Wanted";
  }
}
