package org.canbao.service.contribution;

import java.util.Set;

/** 出资方: who pays a share. */
public enum Funder {
  PERSON,
  FAMILY_ACCOUNT,
  MEDICAL_ASSISTANCE,
  VILLAGE_COLLECTIVE,
  CHARITY,
  UNEMPLOYMENT_FUND,
  FISCAL,
  EMPLOYER;

  private static final Set<Funder> STATE = Set.of(MEDICAL_ASSISTANCE, FISCAL);
  private static final Set<Funder> HELPERS = Set.of(FAMILY_ACCOUNT, VILLAGE_COLLECTIVE, CHARITY);

  /** 个人侧: whether an enrolment waits for this money; the state settles its shares in sum. */
  public boolean isPersonal() {
    return !STATE.contains(this);
  }

  /** 代缴: whether somebody may pay in the person's stead, in the resident scheme. */
  public boolean isHelper() {
    return HELPERS.contains(this);
  }
}
