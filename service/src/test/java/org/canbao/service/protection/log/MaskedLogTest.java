package org.canbao.service.protection.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.canbao.service.protection.Invented;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.mock.env.MockEnvironment;

class MaskedLogTest {

  private static final String NUMBER = Invented.identityNumber(5);

  @Test
  void noValueOfAJsonLineHoldsAPlainNumber() {
    for (String format : new String[] {"ecs", "logstash"}) {
      String line = line(format);
      assertThat(line)
          .contains("990****", "199****1234", "IllegalStateException")
          .doesNotContain(NUMBER, "19900001234");
    }
  }

  @Test
  void noLineOfTextHoldsAPlainNumber() {
    MaskedTrace trace = new MaskedTrace();
    trace.start();
    LoggingEvent event = event(new LoggerContext());
    assertThat(new MaskedMessage().convert(event) + trace.convert(event))
        .contains("990****", "199****1234", "IllegalStateException")
        .doesNotContain(NUMBER, "19900001234");
  }

  private static String line(String format) {
    LoggerContext context = new LoggerContext();
    MockEnvironment environment = new MockEnvironment();
    environment.setProperty("logging.structured.json.customizer", MaskedJson.class.getName());
    context.putObject(org.springframework.core.env.Environment.class.getName(), environment);
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat(format);
    encoder.start();
    return new String(encoder.encode(event(context)), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static LoggingEvent event(LoggerContext context) {
    LoggingEvent event =
        new LoggingEvent(
            "org.canbao",
            context.getLogger("org.canbao"),
            Level.INFO,
            "number {} and phone {}",
            new IllegalStateException("failed for " + NUMBER),
            new Object[] {NUMBER, "19900001234"});
    event.setMDCPropertyMap(Map.of("person", NUMBER));
    return event;
  }
}
