package org.canbao.service.person.organisation;

/**
 * 单位.
 *
 * @param code 统一社会信用代码, or the school's own
 * @param division the number of the division where it lies
 */
public record Organisation(
    long id, Kind kind, String code, String name, long division, long version) {

  /** 单位类别, as the dictionary {@code organisation-kind} names them. */
  public enum Kind {
    SCHOOL,
    KINDERGARTEN,
    UNIVERSITY,
    EMPLOYER
  }
}
