package org.canbao.service.attack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canbao.service.protection.log.MaskedJson;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/**
 * The log as it is shipped, in JSON, but more talkative, kept in memory; begins once the service
 * has set up its own.
 */
final class WrittenLog implements AutoCloseable {

  static final Map<String, Object> SETTINGS =
      Map.of(
          "logging.level.root",
          "info",
          "logging.level.org.canbao",
          "debug",
          "logging.level.org.springframework.web",
          "debug",
          "logging.level.org.springframework.security",
          "debug",
          "canbao.session.attempts-per-minute",
          1000);

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Logger root;
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

  private WrittenLog(Logger root) {
    this.root = root;
    root.iteratorForAppenders().forEachRemaining(others::add);
  }

  static WrittenLog begin() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    WrittenLog log = new WrittenLog(root);
    log.appender.setContext(root.getLoggerContext());
    log.appender.setEncoder(encoder());
    log.appender.setOutputStream(log.text);
    log.appender.start();
    log.others.forEach(root::detachAppender);
    root.addAppender(log.appender);
    return log;
  }

  private static StructuredLogEncoder encoder() {
    LoggerContext context = new LoggerContext();
    MockEnvironment environment = new MockEnvironment();
    environment.setProperty("logging.structured.json.customizer", MaskedJson.class.getName());
    context.putObject(Environment.class.getName(), environment);
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.start();
    return encoder;
  }

  String text() {
    return text.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    others.forEach(root::addAppender);
    root.setLevel(Level.WARN);
    root.getLoggerContext().getLoggerList().stream()
        .filter(logger -> !logger.getName().equals(Logger.ROOT_LOGGER_NAME))
        .filter(logger -> SETTINGS.containsKey("logging.level." + logger.getName()))
        .forEach(logger -> logger.setLevel(null));
  }
}
