package org.canbao.contract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.canbao.policy.history.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsWriterTest {

  @Test
  void thePublishedCasesAreReadAgainAsTheyWere() throws BadFacts, IOException {
    for (String line : Files.readAllLines(Path.of("..", "examples", "published.ndjson"))) {
      Facts facts = read(line.getBytes(StandardCharsets.UTF_8));
      assertThat(read(FactsWriter.write(facts))).isEqualTo(facts);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"identities\":[],\"absences\":[],\"benefits\":[]",
        ",\"identities\":[{\"code\":\"ORPHAN\",\"from\":\"2024-01-01\",\"to\":null},"
            + "{\"code\":\"PUPIL\",\"from\":\"2020-09-01\",\"to\":\"2026-07-01\"}]",
        ",\"absences\":[{\"kind\":\"ABROAD\",\"from\":\"2022-02-01\",\"to\":\"2023-02-01\"}]",
        ",\"benefits\":[{\"year\":2024,\"fundPaid\":\"812.50\",\"catastrophicPaid\":\"0.00\"}]"
      })
  void whatIsUnknownIsLeftOutAndWhatIsKnownIsThere(String more) throws BadFacts {
    String line =
        """
        {"person":"P-1","area":"340200","year":2026,"born":"1980-03-05","enrolments":[
        {"scheme":"EMPLOYEE","from":"2019-01","to":null},
        {"scheme":"RESIDENT","year":2024,"paidOn":"2023-11-02","area":"210500","repairYears":1,"arrearsPaid":true,
         "lumpSumFrom":2023}]%s}\
        """
            .formatted(more)
            .replace("\n", "");
    Facts facts = read(line.getBytes(StandardCharsets.UTF_8));

    assertThat(read(FactsWriter.write(facts))).isEqualTo(facts);
    assertThat(new String(FactsWriter.write(facts), StandardCharsets.UTF_8))
        .contains(more.isEmpty() ? "lumpSumFrom" : more.substring(1, more.indexOf(':')));
  }

  private static Facts read(byte[] line) throws BadFacts {
    return FactsReader.read(line, 0, line.length);
  }
}
