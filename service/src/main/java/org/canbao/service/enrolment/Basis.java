package org.canbao.service.enrolment;

/** 参保依据: what gives somebody the right to enrol at a place. */
public enum Basis {
  HUKOU,
  RESIDENCE,
  RESIDENCE_PERMIT,
  SCHOOL,
  WORKPLACE
}
