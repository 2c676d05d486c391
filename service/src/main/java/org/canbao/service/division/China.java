package org.canbao.service.division;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** 中国日期: divisions change at midnight in China, wherever the server stands. */
public final class China {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private China() {}

  /** 今日. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
