package org.canbao.service.protection.log;

import org.canbao.service.protection.PlainNumbers;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * 结构化日志脱敏: masks plain numbers in every value of every JSON log line, stack traces and context
 * included. Named in {@code logging.structured.json.customizer}.
 */
public final class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

  @Override
  public void customize(JsonWriter.Members<Object> members) {
    members.applyingValueProcessor(ValueProcessor.of(String.class, PlainNumbers::mask));
  }
}
