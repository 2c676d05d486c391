package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every refusal is like: problem details, in the reader's language, that give nothing away. */
final class Refusal {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]*)\"");
  private static final List<String> INSIDE =
      List.of("Exception", "org.", "java.", "\\tat ", "tools.", "SQL", "select ", "Tomcat");

  private Refusal() {}

  static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("Request-Id")).isPresent();
    assertThat(answer.body()).contains("\"detail\"", "\"requestId\"").doesNotContain(INSIDE);
  }

  static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertRefused(answer, status);
    assertThat(code(answer)).isEqualTo(code);
  }

  static void assertChinese(HttpResponse<String> answer) {
    assertThat(answer.body()).containsPattern(CHINESE);
  }

  static void assertEnglish(HttpResponse<String> answer) {
    assertThat(answer.body()).doesNotContainPattern(CHINESE);
  }

  static String code(HttpResponse<String> answer) {
    Matcher code = CODE.matcher(answer.body());
    assertThat(code.find()).as(answer.body()).isTrue();
    return code.group(1);
  }
}
