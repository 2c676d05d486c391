package org.canbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.canbao.command.terminal.Session;
import org.canbao.policy.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanbaoTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          frobnicate                            | 不认识的参数：frobnicate
          decide --nope                         | 不认识的参数：--nope
          decide --on 2026-02-30                | --on：应为 YYYY-MM-DD
          decide --on 0001-01-01                | --on：应为2016-01-01至2100-12-31的日期
          decide --format xml                   | --format：应为 json
          decide --lang fr                      | --lang：应为 zh
          decide --facts                        | 缺少：--facts
          decide --facts a --facts b            | 只能给出一次：--facts
          decide --facts /nowhere/x             | --facts：没有文件“/nowhere/x”
          decide --facts .                      | --facts：“.”是文件夹，应为文件
          decide --policies /nowhere            | --policies：没有文件夹“/nowhere”
          decide --policies src/test/java       | --policies：文件夹内没有YAML文件
          decide --overlay /nowhere/x           | --overlay：无法读取文件“/nowhere/x”
          decide --rejects /nowhere/x           | --rejects：文件无法写入
          policies show --area 340200           | 缺少：--year
          policies show --area 1 --year 2026    | --area：没有该统筹地区的政策，应为：
          policies show --area 340200 --year 1  | --year：应为2017至2048的参保年度
          policies show --area 340200 --year x  | --year：应为 YYYY
          policies check /nowhere/x             | FILE：无法读取文件“/nowhere/x”
          policies diff 340200                  | 缺少：B
          policies diff 340200 210900           | 340200：缺少年度，应为代码@年度，或另给--year
          policies diff 340200@2026 base        | A B：应为两个地区，或者两套文件
          """)
  void badArgumentsAreToldInOneSentenceAndEndWithTwo(String arguments, String message) {
    Call call = Call.of(arguments.split(" "));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith(message).doesNotContain("Exception", "\tat ");
  }

  @Test
  void badArgumentsAreToldInEnglishWhereAskedFor() {
    assertThat(Call.of("decide", "--lang", "en", "--on", "today").err())
        .startsWith("--on: expected YYYY-MM-DD\n")
        .contains("Usage: canbao decide");
    assertThat(Call.of("--lang=en", "decide", "--facts", "/nowhere/x").err())
        .isEqualTo("--facts: there is no file \"/nowhere/x\"\n");
  }

  @Test
  void withoutACommandTheUsageIsShownAndTheCallFails() {
    Call call = Call.of();
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("请给出命令。\n").contains("用法：canbao", "decide", "policies");
  }

  @Test
  void helpIsAnAnswerInEitherLanguage() {
    for (String command : new String[] {"", "decide ", "policies ", "policies diff "}) {
      Call chinese = Call.of((command + "--help").split(" "));
      Call english = Call.of((command + "--help --lang en").split(" "));
      assertThat(chinese.exitCode()).isZero();
      assertThat(chinese.err()).isEmpty();
      assertThat(chinese.out()).contains("用法：", "显示帮助");
      assertThat(english.out()).contains("Usage: ", "show this help");
      assertThat(english.out()).as("no Chinese in %s", command).doesNotMatch("(?s).*\\p{IsHan}.*");
    }
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    String name = "org.canbao.command.Messages";
    assertThat(ResourceBundle.getBundle(name, Locale.ENGLISH).keySet())
        .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
  }

  @Test
  void aFullDiskIsToldAndFails() {
    assertThat(exitCodeWhenWritingFailsWith("No space left on device", "policies")).isEqualTo(1);
    assertThat(exitCodeWhenWritingFailsWith("No space left on device", "decide", "--facts", FACTS))
        .isEqualTo(1);
  }

  @Test
  void aReaderThatHadEnoughEndsTheCallQuietly() {
    assertThat(exitCodeWhenWritingFailsWith("Broken pipe", "decide", "--facts", FACTS)).isZero();
  }

  private static final String FACTS = "../examples/published.ndjson";

  private static int exitCodeWhenWritingFailsWith(String reason, String... arguments) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    PrintStream err =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return Canbao.run(
        new Session(Language.CHINESE, Call.TODAY, InputStream.nullInputStream(), full, err),
        arguments);
  }
}
