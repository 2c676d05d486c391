package org.canbao.service.protection.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.canbao.service.protection.PlainNumbers;

/** 异常日志脱敏: the stack trace of a log line of text, with plain numbers masked. */
public final class MaskedTrace extends ThrowableProxyConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return PlainNumbers.mask(super.convert(event));
  }
}
