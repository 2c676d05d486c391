package org.canbao.service.person;

/**
 * 证件与号码: by which somebody is named in place of a number of ours.
 *
 * @param code of the dictionary {@code identity-document}
 */
public record DocumentNumber(String code, String number) {

  /** Without the number: it may stand in a log. */
  @Override
  public String toString() {
    return "DocumentNumber[" + code + "]";
  }
}
