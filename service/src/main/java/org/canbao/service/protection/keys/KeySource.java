package org.canbao.service.protection.keys;

import java.util.Optional;
import org.canbao.service.rest.Text;

/** 主密钥来源: where the master keys are read from. */
public sealed interface KeySource permits KeyFile, KeyVariable {

  /** The text with one key on each line, empty when there is none yet. */
  Optional<String> read();

  /** Where that is, for messages. */
  Text name();

  /** Adds a line, the newest key; refuses where nothing can be written. */
  void append(String line);
}
