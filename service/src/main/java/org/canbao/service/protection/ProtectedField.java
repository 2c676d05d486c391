package org.canbao.service.protection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.service.rest.Text;

/**
 * 受保护的字段: the kinds of values that are kept sealed, what they look like and how they are masked.
 */
public enum ProtectedField {
  IDENTITY_NUMBER(
      text -> compact(text).toUpperCase(Locale.ROOT),
      IdentityNumber::isValid,
      Text.of(
          "应为 18 位公民身份号码（末位校验码须正确）或 15 位旧号码",
          "expected an identity number of 18 digits with its check digit, or an old one of 15")),
  PHONE(
      ProtectedField::withoutCountry,
      Pattern.compile("1[3-9][0-9]{9}|0[0-9]{9,11}").asMatchPredicate(),
      Text.of(
          "应为 11 位手机号码或带区号的固定电话",
          "expected a mobile number of 11 digits, or a landline with its area code")),
  /** 证件号码 of whatever kind; its own grammar is checked where it is told. */
  DOCUMENT_NUMBER(
      IdentifierForm::tidy,
      ProtectedField::isDocumentNumber,
      Text.of("应为 4 至 30 个字符的证件号码", "expected the number of a document, 4 to 30 characters")),
  /** 证件号码末四位, by which somebody is looked for who tells no more. */
  NUMBER_TAIL(
      IdentifierForm::tidy,
      ProtectedField::isDocumentNumber,
      Text.of("应为证件号码的末四位", "expected the last four characters of a number")),
  BANK_ACCOUNT(
      ProtectedField::compact,
      Pattern.compile("[0-9]{8,30}").asMatchPredicate(),
      Text.of("应为 8 至 30 位数字的银行账号", "expected a bank account of 8 to 30 digits")),
  NAME(
      String::strip,
      Pattern.compile("[^\\p{Cntrl}]{1,50}").asMatchPredicate(),
      Text.of("应为 1 至 50 个字符的姓名", "expected a name of 1 to 50 characters")),
  SECRET(
      String::strip,
      Pattern.compile("[\\x21-\\x7e]{16,100}").asMatchPredicate(),
      Text.of("应为 16 至 100 个可见字符的密钥", "expected a secret of 16 to 100 visible characters")),
  /** 表格行: the cells of a row that somebody sent, kept as they were sent. */
  SHEET_ROW(
      UnaryOperator.identity(),
      text -> !text.isEmpty() && text.length() <= ProtectedField.LONGEST_ROW,
      Text.of("应为一行表格", "expected the cells of a row"));

  private static final int TAIL = 4;
  private static final int LONGEST = 100;
  private static final int LONGEST_ROW = 1 << 18;
  private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Z\\p{IsHan}()./]{4,30}");

  private final UnaryOperator<String> form;
  private final Predicate<String> check;
  private final Text expected;

  ProtectedField(UnaryOperator<String> form, Predicate<String> check, Text expected) {
    this.form = form;
    this.check = check;
    this.expected = expected;
  }

  /** 规范化: the one form of a value that is sealed, empty when it is not of this kind. */
  public Optional<String> clean(String given) {
    if (this == SHEET_ROW) {
      return Optional.of(given).filter(check);
    }
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(form.apply(Normalizer.normalize(given, Normalizer.Form.NFKC))).filter(check);
  }

  /** What a value should look like, for a refusal; it never repeats the value. */
  public Text expected() {
    return expected;
  }

  /** The form of a clean value under which the same thing is always found. */
  String indexed(String clean) {
    return switch (this) {
      case IDENTITY_NUMBER -> IdentityNumber.lengthened(clean);
      case DOCUMENT_NUMBER -> IdentifierForm.compared(clean);
      case NUMBER_TAIL -> tail(IdentifierForm.compared(clean));
      case PHONE, BANK_ACCOUNT, NAME, SECRET, SHEET_ROW -> clean;
    };
  }

  private static boolean isDocumentNumber(String text) {
    return DOCUMENT.matcher(text).matches();
  }

  private static String tail(String number) {
    return number.substring(number.length() - TAIL);
  }

  private static String compact(String text) {
    return text.replaceAll("[\\s-]", "");
  }

  private static String withoutCountry(String text) {
    return compact(text).replaceFirst("^(\\+|00)86(?=[0-9]{10})", "");
  }
}
