package org.canbao.service.person.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.divisions.CodeHistory;
import org.canbao.matching.identifier.Identifier;
import org.canbao.service.dictionary.Dictionaries;
import org.canbao.service.dictionary.Entry;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.Divisions;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 已知代码: finds what a fact refers to: codes, divisions, schools, employers, households. */
@Component
class KnownCodes {

  private static final int TOLD_AT_MOST = 20;
  private static final String NATION = "[A-Z]{3}";

  private final Dictionaries dictionaries;
  private final Divisions divisions;
  private final JdbcClient database;
  private final Clock clock;
  private final CodeHistory history = CodeHistory.shipped();

  KnownCodes(Dictionaries dictionaries, Divisions divisions, JdbcClient database, Clock clock) {
    this.dictionaries = dictionaries;
    this.divisions = divisions;
    this.database = database;
    this.clock = clock;
  }

  Optional<String> code(Notes notes, FactField field, Optional<String> code, LocalDate day) {
    if (field.dictionary().isEmpty()) {
      notes.that(
          code.map(it -> it.matches(NATION)).orElse(false),
          "code",
          Text.of("应为 3 个大写字母的国家或地区代码（ISO 3166）", "expected three large letters (ISO 3166)"));
      return code;
    }
    List<Entry> valid = dictionaries.entries(field.dictionary().get(), day);
    boolean known = code.map(it -> valid.stream().anyMatch(e -> e.code().equals(it))).orElse(false);
    String accepted =
        valid.stream().limit(TOLD_AT_MOST).map(Entry::code).collect(Collectors.joining(", "));
    notes.that(
        known,
        "code",
        Text.of(
                "应为字典 %s 中当日有效的代码：%s",
                "expected a code of the dictionary %s that is valid on the day: %s")
            .formatted(
                field.dictionary().get(),
                valid.size() > TOLD_AT_MOST ? accepted + ", …" : accepted));
    return known ? code : Optional.empty();
  }

  Optional<Long> division(Notes notes, Optional<String> code) {
    Optional<Long> found =
        code.filter(DivisionCode::isCode)
            .flatMap(it -> divisions.find(it, China.today(clock)))
            .map(Division::id);
    notes.that(
        found.isPresent(),
        "division",
        Text.of(
            "应为现行区划的代码，2、4、6、9 或 12 位",
            "expected the code of a division of today: 2, 4, 6, 9 or 12 digits"));
    return found;
  }

  Optional<FactContent> organisation(Notes notes, FactField field, Optional<Long> id) {
    boolean school = field == FactField.SCHOOL;
    boolean known =
        id.map(
                number ->
                    database
                        .sql(
                            "select exists (select from organisation where id = ? and (kind <>"
                                + " 'EMPLOYER') = ?)")
                        .params(number, school)
                        .query(Boolean.class)
                        .single())
            .orElse(false);
    notes.that(
        known,
        "organisation",
        school
            ? Text.of(
                "应为已登记的学校或幼儿园的编号", "expected the number of a registered school or kindergarten")
            : Text.of("应为已登记的用人单位的编号", "expected the number of a registered employer"));
    FactContent none = FactContent.NONE;
    return Optional.of(
        new FactContent(
            none.code(),
            none.words(),
            none.day(),
            none.division(),
            id,
            none.household(),
            none.sealed()));
  }

  Optional<Long> household(Notes notes, Optional<Long> id) {
    boolean known =
        id.map(
                number ->
                    database
                        .sql("select exists (select from household where id = ?)")
                        .param(number)
                        .query(Boolean.class)
                        .single())
            .orElse(false);
    notes.that(
        known,
        "household",
        Text.of("应为您辖区内一户的编号", "expected the number of a household in your territory"));
    return id;
  }

  /** A citizen number begins with a code that stood when it was given, here or in the history. */
  void area(Notes notes, Identifier identifier) {
    if (identifier.area().isEmpty() || identifier.born().isEmpty()) {
      return;
    }
    int year = identifier.born().get().getYear();
    String area = identifier.area().get();
    notes.that(
        history.mayBegin(area, year) || stood(area, CodeHistory.firstYear(year)),
        "number",
        Text.of(
            "号码前 6 位不是出生以后（1984 年以来）存在过的区划代码，请核对号码",
            "the first six digits are no code of a division since the birth and 1984; look at the"
                + " number again"));
  }

  /** Whether the tree of this place has had such a code since a year. */
  private boolean stood(String area, int year) {
    String[] readings =
        DivisionCode.readings(area).stream().map(DivisionCode::text).toArray(String[]::new);
    return database
        .sql(
            """
            select exists (select from division_version
              where code = any (?) and (valid_to is null or valid_to >= make_date(?, 1, 1)))
            """)
        .param(readings)
        .param(year)
        .query(Boolean.class)
        .single();
  }
}
