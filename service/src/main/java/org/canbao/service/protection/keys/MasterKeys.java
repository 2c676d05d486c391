package org.canbao.service.protection.keys;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.canbao.service.rest.Text;

/** 主密钥组: the keys of one source, the newest last. */
record MasterKeys(List<MasterKey> keys, Text source) {

  MasterKeys {
    keys = List.copyOf(keys);
  }

  /** Reads lines {@code id base64}; blank lines and lines that begin with # say nothing. */
  static MasterKeys parse(String text, Text source) {
    List<MasterKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      MasterKey key = key(line, number, source);
      if (keys.stream().anyMatch(other -> other.id().equals(key.id()))) {
        throw bad(number, source);
      }
      keys.add(key);
    }
    return new MasterKeys(keys, source);
  }

  Optional<MasterKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private static MasterKey key(String line, int number, Text source) {
    String[] parts = line.split("\\s+");
    if (parts.length != 2) {
      throw bad(number, source);
    }
    try {
      return new MasterKey(parts[0], Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException notKey) {
      throw bad(number, source);
    }
  }

  /** Never repeats the line: it may be a key with a small mistake in it. */
  private static KeyTrouble bad(int number, Text source) {
    return new KeyTrouble(
        Text.of(
            "%s 第 %d 行不是主密钥：应为“名称 base64”，名称不重复，密钥至少 %d 字节"
                .formatted(source.chinese(), number, MasterKey.SHORTEST),
            "%s line %d is not a master key: expected \"id base64\", each id once, the key of at least %d bytes"
                .formatted(source.english(), number, MasterKey.SHORTEST)));
  }
}
