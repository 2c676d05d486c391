package org.canbao.matching.identifier;

import java.util.Optional;

/** 号码读取结果: what the text in a column of numbers is, by its content and not by its title. */
public sealed interface Reading {

  /** 有效公民身份号码: form, check digit, day of birth and area are right as written. */
  record Verified(Identifier identifier) implements Reading {}

  /** 还原的公民身份号码. */
  record Restored(Identifier identifier, Restoration how) implements Reading {}

  /** 其他证件: the number of another document. */
  record Other(Identifier identifier) implements Reading {}

  /** 有误: was meant to be a citizen number, or nothing that is known. */
  record Damaged(String text) implements Reading {

    /** Without the text: it may stand in a log. */
    @Override
    public String toString() {
      return "Damaged";
    }
  }

  /** 占位号码: fills the column and says nothing of the person. */
  record Placeholder(String text) implements Reading {

    /** Without the text: it may stand in a log. */
    @Override
    public String toString() {
      return "Placeholder";
    }
  }

  /** 缺. */
  record Missing() implements Reading {}

  /** The citizen number of 18 digits, if one was read. */
  default Optional<Identifier> citizen() {
    return switch (this) {
      case Verified(var identifier) -> Optional.of(identifier);
      case Restored(var identifier, _) -> Optional.of(identifier);
      case Other _, Damaged _, Placeholder _, Missing _ -> Optional.empty();
    };
  }

  /**
   * The citizen number, if one was read whose check digit stood there: what was lengthened or
   * completed has a check digit of our own making, which proves nothing.
   */
  default Optional<Identifier> checked() {
    return switch (this) {
      case Verified(var identifier) -> Optional.of(identifier);
      case Restored(var identifier, var how) ->
          how == Restoration.SIGN_FOR_X ? Optional.of(identifier) : Optional.empty();
      case Other _, Damaged _, Placeholder _, Missing _ -> Optional.empty();
    };
  }

  /** What stands there in its one form, empty when nothing does. */
  default String text() {
    return switch (this) {
      case Verified(var identifier) -> identifier.number();
      case Restored(var identifier, _) -> identifier.number();
      case Other(var identifier) -> identifier.number();
      case Damaged(var text) -> text;
      case Placeholder(var text) -> text;
      case Missing() -> "";
    };
  }
}
