package org.canbao.service.batch;

/** 批量类别: what is to be done with the people on a list. */
public enum BatchKind {
  /** 批量参保. */
  ENROLMENT,
  /** 批量缴费. */
  PAYMENT
}
