package org.canbao.service.actor;

/** 权限: what an actor may do; each endpoint names the rights that open it. */
public enum Right {
  // Everybody who signed in
  OWN_ACCOUNT,
  OWN_PASSWORD,
  OWN_SECOND_FACTOR,

  // 行政区划
  DIVISION_READ,
  DIVISION_CHANGE,

  // 字典
  DICTIONARY_READ,
  DICTIONARY_CHANGE,

  // 帐号: to keep accounts is the system administrator's, to give rights the security administrator's
  ACCOUNT_READ,
  ACCOUNT_CHANGE,
  RIGHTS_CHANGE,
  CLIENT_CHANGE,

  // 复核: to decide on what somebody else proposed
  PROPOSAL_READ,
  RIGHTS_APPROVE,
  DIVISION_APPROVE,
  DICTIONARY_APPROVE,

  // 个人信息
  REVEAL_PERSONAL_DATA,

  // 审计
  AUDIT_READ,

  // 作业
  JOB_READ,
  JOB_CONTROL,

  // 运行指标
  METRICS_READ,

  // 个人档案
  PERSON_READ,
  PERSON_CHANGE,
  PERSON_MERGE,
  PERSON_MERGE_APPROVE,
  ORGANISATION_CHANGE,

  // 参保与缴费
  ENROLMENT_READ,
  ENROLMENT_CHANGE,
  CONTRIBUTION_READ,
  CONTRIBUTION_CHANGE,
  CONTRIBUTION_POST,
  REFUND_APPROVE,

  // 待遇核定
  DETERMINATION_READ,
  DETERMINATION_RUN,

  // 批量办理
  BATCH_CHANGE,
  BATCH_APPROVE
}
