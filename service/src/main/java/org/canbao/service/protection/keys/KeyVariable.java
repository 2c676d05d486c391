package org.canbao.service.protection.keys;

import java.util.Optional;
import org.canbao.service.rest.Text;

/** 环境变量中的主密钥: the same text as a key file, from an environment variable. */
public final class KeyVariable implements KeySource {

  /** The variable that is read. */
  public static final String NAME = "CANBAO_KEYS";

  private final String text;

  /** Reads keys from the variable's text. */
  public KeyVariable(String text) {
    this.text = text;
  }

  @Override
  public Optional<String> read() {
    return Optional.of(text);
  }

  @Override
  public Text name() {
    return Text.of("环境变量 " + NAME, "environment variable " + NAME);
  }

  @Override
  public void append(String line) {
    throw new KeyTrouble(
        Text.of(
            "主密钥来自环境变量 %s，程序不能改写它。请在其末尾加一行新的主密钥，重启各实例，再轮换".formatted(NAME),
            "The master keys come from the environment variable %s, which no program can write. Add a line with a new one at its end, restart the instances, then rotate"
                .formatted(NAME)));
  }
}
