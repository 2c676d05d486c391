package org.canbao.service.protection.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.canbao.service.protection.PlainNumbers;

/**
 * 文本日志脱敏: the message of a log line of text, with plain numbers masked; a conversion rule of
 * Logback.
 */
public final class MaskedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return PlainNumbers.mask(super.convert(event));
  }
}
