package org.canbao.invented;

/** 单位: an invented school, kindergarten, university or employer. */
record Organisation(long id, Kind kind, String code, String name, long division) {

  /** 单位类别. */
  enum Kind {
    KINDERGARTEN,
    SCHOOL,
    UNIVERSITY,
    EMPLOYER
  }
}
