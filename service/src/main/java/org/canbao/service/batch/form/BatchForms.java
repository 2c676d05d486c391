package org.canbao.service.batch.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.canbao.service.batch.BatchKind;
import org.canbao.service.batch.Sponsor;
import org.canbao.service.dictionary.Dictionaries;
import org.canbao.service.dictionary.Entry;
import org.canbao.service.division.China;
import org.canbao.service.rest.Text;
import org.canbao.sheets.Choice;
import org.canbao.sheets.Column;
import org.canbao.sheets.Form;
import org.springframework.stereotype.Component;

/** 批量表单: the columns of a list, with the codes that are in force today. */
@Component
public class BatchForms {

  /** 姓名. */
  public static final String NAME = "name";

  /** 证件号码. */
  public static final String NUMBER = "number";

  /** 证件类型. */
  public static final String DOCUMENT = "document";

  /** 出生日期. */
  public static final String BORN = "born";

  /** 性别. */
  public static final String SEX = "sex";

  /** 参保年度. */
  public static final String YEAR = "year";

  /** 参保依据. */
  public static final String BASIS = "basis";

  /** 修复年数. */
  public static final String REPAIRS = "repairYears";

  /** 一次缴纳的年数. */
  public static final String PROGRAMME = "programmeYears";

  /** 起始月份. */
  public static final String FROM = "from";

  /** 截止月份. */
  public static final String TO = "to";

  /** 金额. */
  public static final String AMOUNT = "amount";

  /** 到账日期. */
  public static final String BOOKED = "bookedOn";

  /** 缴费渠道. */
  public static final String CHANNEL = "channel";

  /** 出资方. */
  public static final String FUNDER = "funder";

  /** 原行号: the line of the batch whose refused rows come again. */
  public static final String ORIGIN = "origin";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 40;
  private static final Set<String> NOT_BY_PEOPLE =
      Set.of("INTERNAL", "MEDICAL_ASSISTANCE", "FISCAL", "WORKPLACE");

  private final Dictionaries dictionaries;
  private final Clock clock;

  BatchForms(Dictionaries dictionaries, Clock clock) {
    this.dictionaries = dictionaries;
    this.clock = clock;
  }

  /** What a list is called. */
  public static Text title(BatchKind kind, Sponsor sponsor) {
    return switch (kind) {
      case PAYMENT -> Text.of("缴费", "Payment");
      case ENROLMENT ->
          switch (sponsor.scheme()) {
            case RESIDENT -> Text.of("居民参保", "Resident enrolment");
            case EMPLOYEE -> Text.of("职工参保", "Employee enrolment");
          };
    };
  }

  /** The table that a sponsor fills in. */
  public Form form(BatchKind kind, Sponsor sponsor) {
    List<Column> columns = new ArrayList<>(person());
    columns.addAll(
        switch (kind) {
          case PAYMENT -> payment();
          case ENROLMENT ->
              switch (sponsor.scheme()) {
                case RESIDENT -> resident(sponsor);
                case EMPLOYEE -> employee();
              };
        });
    Text title = title(kind, sponsor);
    return new Form(title.chinese() + " " + title.english(), columns);
  }

  /** The same for rows that come again; each says which line it was. */
  public Form again(BatchKind kind, Sponsor sponsor) {
    Form form = form(kind, sponsor);
    List<Column> columns = new ArrayList<>(form.columns());
    columns.add(Column.of(ORIGIN, "原行号", "Row", Column.Kind.WHOLE).needed());
    return new Form(form.name(), columns);
  }

  private List<Column> person() {
    return List.of(
        text(NAME, "姓名", "Name", Column.Kind.TEXT, LONGEST_NAME),
        text(NUMBER, "证件号码", "Document number", Column.Kind.DIGITS, LONGEST_NUMBER),
        codes(DOCUMENT, "证件类型", "Kind of document", "identity-document"),
        Column.of(BORN, "出生日期", "Date of birth", Column.Kind.DATE),
        codes(SEX, "性别", "Sex", "sex"));
  }

  private List<Column> resident(Sponsor sponsor) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of(YEAR, "参保年度", "Coverage year", Column.Kind.WHOLE),
                codes(BASIS, "参保依据", "Basis of enrolment", "enrolment-basis"),
                Column.of(REPAIRS, "修复年数", "Years to repair", Column.Kind.WHOLE)));
    if (sponsor == Sponsor.UNIVERSITY) {
      columns.add(Column.of(PROGRAMME, "一次缴纳年数", "Years paid at once", Column.Kind.WHOLE));
    }
    return columns;
  }

  private static List<Column> employee() {
    return List.of(
        Column.of(FROM, "起始月份", "First month", Column.Kind.MONTH).needed(),
        Column.of(TO, "截止月份", "Last month", Column.Kind.MONTH));
  }

  private List<Column> payment() {
    return List.of(
        Column.of(YEAR, "参保年度", "Coverage year", Column.Kind.WHOLE),
        Column.of(AMOUNT, "金额", "Amount", Column.Kind.MONEY).needed(),
        Column.of(BOOKED, "到账日期", "Day of arrival", Column.Kind.DATE).needed(),
        codes(CHANNEL, "缴费渠道", "Channel", "payment-channel"),
        codes(FUNDER, "出资方", "Who paid", "funder"));
  }

  private static Column text(
      String key, String chinese, String english, Column.Kind kind, int longest) {
    return new Column(key, chinese, english, kind, true, longest, List.of());
  }

  private Column codes(String key, String chinese, String english, String dictionary) {
    var today = China.today(clock);
    List<Choice> choices =
        dictionaries.entries(dictionary, today).stream()
            .filter(entry -> !NOT_BY_PEOPLE.contains(entry.code()))
            .map(entry -> choice(entry, entry.label(today)))
            .toList();
    return Column.of(key, chinese, english, choices);
  }

  private static Choice choice(Entry entry, Text label) {
    return new Choice(entry.code(), label.chinese(), label.english());
  }
}
