/** 日志脱敏: the last net, below which no plain number reaches a log. */
@NamedInterface("log")
@NullMarked
package org.canbao.service.protection.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
