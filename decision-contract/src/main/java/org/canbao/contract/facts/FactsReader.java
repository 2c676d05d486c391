package org.canbao.contract.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.YearSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** 事实读取: reads the facts of one person and question from one line of JSON. */
public final class FactsReader {

  /** The last coverage year that can be asked about, so that two later ones can be told. */
  public static final int LAST_YEAR = YearSet.LAST - 2;

  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
  private static final FieldNames NAMES =
      FieldNames.required("person", "area", "year", "born", "enrolments")
          .optional("identities", "absences", "benefits");
  private static final Pattern AREA = Pattern.compile("[1-9][0-9]{5}");
  private static final Pattern IDENTITY_NUMBER =
      Pattern.compile("[\\s-]*(\\d[\\s-]*){15}|[\\s-]*(\\d[\\s-]*){17}[\\dXx][\\s-]*");

  private final Fields fields;
  private final Values values;
  private final SpellReader spells;
  private String person = "";
  private String area = "";
  private int year;
  private LocalDate born = LocalDate.EPOCH;
  private List<Enrolment> enrolments = List.of();
  private Optional<List<IdentitySpell>> identities = Optional.empty();
  private Optional<List<Absence>> absences = Optional.empty();
  private Optional<List<YearlyBenefits>> benefits = Optional.empty();

  private FactsReader(JsonParser parser) {
    fields = new Fields(parser);
    values = new Values(fields);
    spells = new SpellReader(fields, values);
  }

  /**
   * Reads one line.
   *
   * @param bytes holds the line, in UTF-8
   * @param from where it begins
   * @param length how long it is, without the line end
   * @throws BadFacts when the line is not facts as the contract has them
   */
  public static Facts read(byte[] bytes, int from, int length) throws BadFacts {
    LineText.check(bytes, from, length);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
      parser.nextToken();
      return new FactsReader(parser).facts();
    } catch (JacksonException malformed) {
      long at = malformed.getLocation().getByteOffset();
      int column = LineText.column(bytes, from, length, at);
      throw new BadFacts(
          "第%d个字符附近不是合法的JSON，应为每行一个完整的JSON对象".formatted(column),
          "not valid JSON near character %d, expected one complete JSON object on a line"
              .formatted(column));
    }
  }

  private Facts facts() throws BadFacts {
    fields.object(NAMES, this::field);
    fields.end();
    return new Facts(person, area, year, born, enrolments, identities, absences, benefits);
  }

  private void field(String name) throws BadFacts {
    switch (name) {
      case "person" -> person = person();
      case "area" -> area = area(fields, values);
      case "year" -> year = fields.whole(YearSet.FIRST, LAST_YEAR);
      case "born" -> born = values.date();
      case "enrolments" -> enrolments = fields.list(new EnrolmentReader(fields, values)::read);
      case "identities" -> identities = Optional.of(fields.list(spells::identity));
      case "absences" -> absences = Optional.of(fields.list(spells::absence));
      case "benefits" -> benefits = Optional.of(fields.list(spells::benefits));
      default -> throw new IllegalStateException(name);
    }
  }

  private String person() throws BadFacts {
    String key = values.text();
    if (key.length() >= 15 && IDENTITY_NUMBER.matcher(key).matches()) {
      throw fields.wrong(
          "像是证件号码，应为不含个人信息的编号", "looks like an identity number, expected an opaque key");
    }
    return key;
  }

  static String area(Fields fields, Values values) throws BadFacts {
    String code = values.text();
    if (!AREA.matcher(code).matches()) {
      throw fields.wrong(
          "应为六位行政区划代码，如\"340200\"", "expected a six-digit division code, such as \"340200\"");
    }
    return code;
  }
}
