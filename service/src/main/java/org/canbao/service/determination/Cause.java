package org.canbao.service.determination;

/** 核定原因: why a decision was made. */
public enum Cause {
  /** 申请: somebody asked. */
  ASKED,
  /** 档案变化: a fact of the person changed. */
  PERSON,
  /** 参保变化: an enrolment or its payment changed. */
  ENROLMENT,
  /** 待遇变化: what the funds paid changed. */
  BENEFITS,
  /** 政策变化: the documents in force changed. */
  INSTRUMENTS
}
