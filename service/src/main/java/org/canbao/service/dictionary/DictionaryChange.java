package org.canbao.service.dictionary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/** 字典变更: what may be proposed. Codes are never taken away, only ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DictionaryChange.Add.class, name = "ADD"),
  @JsonSubTypes.Type(value = DictionaryChange.End.class, name = "END"),
  @JsonSubTypes.Type(value = DictionaryChange.Rename.class, name = "RENAME")
})
public sealed interface DictionaryChange {

  /** The dictionary that changes. */
  String dictionary();

  /** The code that is new, ends, or gets another name. */
  String code();

  /** 新增: a code of this place. */
  record Add(String dictionary, String code, LocalDate from, String chinese, String english)
      implements DictionaryChange {

    public Add {
      names(key(dictionary, code), chinese, english).that(isDay(from), "from", DAY).done();
    }

    Text text() {
      return Text.of(chinese, english);
    }
  }

  /** 停用: after its last day a code is not accepted any more. */
  record End(String dictionary, String code, LocalDate lastDay) implements DictionaryChange {

    public End {
      key(dictionary, code).that(isDay(lastDay), "lastDay", DAY).done();
    }
  }

  /** 改名: another name from a day on; earlier days keep theirs. */
  record Rename(String dictionary, String code, LocalDate from, String chinese, String english)
      implements DictionaryChange {

    public Rename {
      names(key(dictionary, code), chinese, english).that(isDay(from), "from", DAY).done();
    }

    Text text() {
      return Text.of(chinese, english);
    }
  }

  /** 代码. */
  Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  /** What a day should look like. */
  Text DAY = Text.of("应为 1900 至 2199 年间的日期", "expected a day of the years 1900 to 2199");

  private static Checks key(String dictionary, String code) {
    return new Checks()
        .text(dictionary, "dictionary", 60)
        .that(
            code != null && CODE.matcher(code).matches(),
            "code",
            Text.of(
                "应为 1 至 40 个字母、数字或 _ . - 字符",
                "expected 1 to 40 letters, digits or the characters _ . -"));
  }

  private static Checks names(Checks checks, String chinese, String english) {
    return checks.text(chinese, "chinese", 200).text(english, "english", 200);
  }

  private static boolean isDay(LocalDate day) {
    return day != null && day.getYear() >= 1900 && day.getYear() < 2200;
  }
}
