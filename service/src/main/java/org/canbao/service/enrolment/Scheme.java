package org.canbao.service.enrolment;

/** 参保制度: the two basic schemes. */
public enum Scheme {
  /** 城乡居民基本医疗保险: by coverage years. */
  RESIDENT,
  /** 职工基本医疗保险: by months. */
  EMPLOYEE
}
