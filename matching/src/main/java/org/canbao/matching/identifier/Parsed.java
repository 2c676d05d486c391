package org.canbao.matching.identifier;

import java.util.Optional;

/** 解析结果: a valid identifier, or what is wrong with the text. */
public sealed interface Parsed {

  /** 有效. */
  record Valid(Identifier of) implements Parsed {}

  /** 无效. */
  record Refused(Finding why) implements Parsed {}

  /** The identifier, if there is one. */
  default Optional<Identifier> identifier() {
    return switch (this) {
      case Valid(var of) -> Optional.of(of);
      case Refused _ -> Optional.empty();
    };
  }

  /** What is wrong, if anything. */
  default Optional<Finding> finding() {
    return switch (this) {
      case Valid _ -> Optional.empty();
      case Refused(var why) -> Optional.of(why);
    };
  }

  /** A text that is refused. */
  static Parsed refused(String chinese, String english) {
    return new Refused(new Finding(chinese, english));
  }
}
