package org.canbao.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.term.Language;
import org.junit.jupiter.api.Test;

class DecisionWriterTest {

  @Test
  void theFieldsAndTheirOrderAreThoseOfTheContract() {
    assertThat(json(Decisions.WAITING, Language.ENGLISH))
        .isEqualTo(
            """
            {"person":"P-1","area":"340200","year":2026,"on":"2026-02-01","status":"WAITING",\
            "waiting":{"exempt":null,"gapYears":[2024,2025],"fixedMonths":3,"variableMonths":1,\
            "unit":"MONTH","from":"2026-01-01","lastDay":"2026-04-30",\
            "benefitFrom":"2026-05-01","carriedFrom":2025},\
            "repairOptions":[{"years":1,"price":"400.00","months":3,"benefitFrom":"2026-04-01"}],\
            "cap":{"base":"300000.00","continuousYears":1,"continuity":"0.00",\
            "claimFree":"3000.00","awards":"3000.00","penalty":"6000.00","limit":"297000.00"},\
            "price":{"standard":"400.00","subsidy":"360.00","fiscalShareDue":"0.00",\
            "payable":"40.00"},\
            "nextYear":{"stay":{"benefitFrom":"2027-01-01","limit":"300000.00"},\
            "lapse":{"benefitFrom":null,"limit":"294000.00"}},\
            "reasons":[{"matter":"waiting","clause":"AH 一(二)",\
            "text":"After a gap the fixed wait is 3 months.",\
            "facts":["resident scheme 2026, posted on 2025-12-03"],"numbers":{"fixed":"3"}},\
            {"matter":"repair","clause":"AH 一(二)","text":"A gap of 4 years has a floor.",\
            "facts":[],"numbers":{"years":"4"}},\
            {"matter":"repair","clause":"AH 二(五)","text":"1 more, from 2026-04-01.",\
            "facts":[],"numbers":{"years":"1","benefit":"2026-04-01"}}],\
            "readings":["R4"],"missing":[]}\
            """);
  }

  @Test
  void whatIsUndecidedIsNullAndWhatIsMissingIsTold() {
    assertThat(json(Decisions.UNDECIDED, Language.CHINESE))
        .contains(
            "\"status\":\"UNDECIDED\",\"waiting\":null,\"repairOptions\":[],\"cap\":null,\"price\":null")
        .contains("\"stay\":{\"benefitFrom\":null,\"limit\":null}")
        .endsWith("\"missing\":[{\"name\":\"identities\",\"why\":\"身份决定是否等待。\"}]}");
  }

  @Test
  void aNewbornWithoutALimitHasItsCodeAndNulls() {
    assertThat(json(Decisions.EXEMPT, Language.CHINESE))
        .contains("\"exempt\":\"NEWBORN\",\"gapYears\":[]")
        .contains("\"unit\":\"DAY\",\"from\":null,\"lastDay\":null,\"benefitFrom\":\"2026-01-20\"")
        .contains("\"penalty\":\"0.00\",\"limit\":null")
        .contains("\"price\":{\"standard\":null,\"subsidy\":null,\"fiscalShareDue\":null,");
  }

  private static String json(Decision decision, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DecisionWriter.write(decision, language, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
