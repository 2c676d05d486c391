package org.canbao.matching.identifier;

import java.util.function.BiFunction;

/** 证件号码类别: each with the grammar of its numbers. */
public enum IdentifierKind {
  /** 公民身份号码, of 18 digits or the old 15. */
  CITIZEN((_, text) -> CitizenGrammar.parse(text)),
  /** 港澳台居民居住证. */
  RESIDENCE_PERMIT_HMT((_, text) -> CitizenGrammar.parseResidencePermit(text)),
  /** 外国人永久居留身份证, the old and the new. */
  PERMANENT_RESIDENT((_, text) -> PermanentResidentGrammar.parse(text)),
  /** 港澳居民来往内地通行证（香港）. */
  HONG_KONG_PERMIT(
      shape(
          "H[0-9]{8}([0-9]{2})?",
          "应为 H 加 8 位数字（旧证另有 2 位换证次数）", "expected H and 8 digits (old cards: 2 more)")),
  /** 港澳居民来往内地通行证（澳门）. */
  MACAO_PERMIT(
      shape(
          "M[0-9]{8}([0-9]{2})?",
          "应为 M 加 8 位数字（旧证另有 2 位换证次数）", "expected M and 8 digits (old cards: 2 more)")),
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT(shape("[0-9]{8}", "应为 8 位数字", "expected 8 digits")),
  /** 港澳台人员社会保障号码. */
  SOCIAL_SECURITY_HMT(
      shape(
          "(HKG|MAC|TWN)0[0-9]{8}",
          "应为 HKG、MAC 或 TWN 加 0 和通行证的 8 位数字",
          "expected HKG, MAC or TWN, then 0 and the 8 digits of the permit")),
  /** 出生医学证明. */
  BIRTH_CERTIFICATE(shape("[A-Z][0-9]{9}", "应为 1 个字母加 9 位数字", "expected one letter and 9 digits")),
  /** 护照. */
  PASSPORT(
      shape(
          "(?=.*[0-9])[0-9A-Z]{5,20}", "应为 5 至 20 位字母和数字", "expected 5 to 20 letters and digits")),
  /** 军官证, 警官证. */
  OFFICER_CARD(
      shape(
          "(?=.*[0-9]{4})[0-9A-Z\\p{IsHan}]{6,30}",
          "应为 6 至 30 个字符的证件字号，其中至少 4 位连续数字",
          "expected 6 to 30 characters, at least 4 digits of them in a row")),
  /** 统一社会信用代码 of organisations. */
  CREDIT_CODE((_, text) -> CreditCodeGrammar.parse(text)),
  /** 其他. */
  OTHER(
      shape(
          "[0-9A-Z\\p{IsHan}()./]{4,30}",
          "应为 4 至 30 个字母、数字或汉字",
          "expected 4 to 30 letters, digits or Han characters"));

  private final BiFunction<IdentifierKind, String, Parsed> grammar;

  IdentifierKind(BiFunction<IdentifierKind, String, Parsed> grammar) {
    this.grammar = grammar;
  }

  /** 解析: reads a text as a number of this kind. */
  public Parsed parse(String text) {
    return grammar.apply(this, IdentifierForm.tidy(text));
  }

  private static BiFunction<IdentifierKind, String, Parsed> shape(
      String pattern, String chinese, String english) {
    return (kind, text) ->
        text.matches(pattern)
            ? new Parsed.Valid(Identifier.plain(kind, text))
            : Parsed.refused(chinese, english);
  }
}
