package org.canbao.service.actor;

import static org.canbao.service.actor.Right.ACCOUNT_CHANGE;
import static org.canbao.service.actor.Right.ACCOUNT_READ;
import static org.canbao.service.actor.Right.AUDIT_READ;
import static org.canbao.service.actor.Right.BATCH_APPROVE;
import static org.canbao.service.actor.Right.BATCH_CHANGE;
import static org.canbao.service.actor.Right.CLIENT_CHANGE;
import static org.canbao.service.actor.Right.CONTRIBUTION_CHANGE;
import static org.canbao.service.actor.Right.CONTRIBUTION_POST;
import static org.canbao.service.actor.Right.CONTRIBUTION_READ;
import static org.canbao.service.actor.Right.DETERMINATION_READ;
import static org.canbao.service.actor.Right.DETERMINATION_RUN;
import static org.canbao.service.actor.Right.DICTIONARY_APPROVE;
import static org.canbao.service.actor.Right.DICTIONARY_CHANGE;
import static org.canbao.service.actor.Right.DICTIONARY_READ;
import static org.canbao.service.actor.Right.DIVISION_APPROVE;
import static org.canbao.service.actor.Right.DIVISION_CHANGE;
import static org.canbao.service.actor.Right.DIVISION_READ;
import static org.canbao.service.actor.Right.ENROLMENT_CHANGE;
import static org.canbao.service.actor.Right.ENROLMENT_READ;
import static org.canbao.service.actor.Right.JOB_CONTROL;
import static org.canbao.service.actor.Right.JOB_READ;
import static org.canbao.service.actor.Right.METRICS_READ;
import static org.canbao.service.actor.Right.ORGANISATION_CHANGE;
import static org.canbao.service.actor.Right.OWN_ACCOUNT;
import static org.canbao.service.actor.Right.PERSON_CHANGE;
import static org.canbao.service.actor.Right.PERSON_MERGE;
import static org.canbao.service.actor.Right.PERSON_MERGE_APPROVE;
import static org.canbao.service.actor.Right.PERSON_READ;
import static org.canbao.service.actor.Right.PROPOSAL_READ;
import static org.canbao.service.actor.Right.REFUND_APPROVE;
import static org.canbao.service.actor.Right.REVEAL_PERSONAL_DATA;
import static org.canbao.service.actor.Right.RIGHTS_APPROVE;
import static org.canbao.service.actor.Right.RIGHTS_CHANGE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * 角色: a bundle of rights that staff hold in a territory.
 *
 * <p>The three administrations (三员: accounts, rights, audit) exclude each other and every other
 * role, so that nobody can both give a right and use it, or use it and be the one who reads the
 * trail.
 */
public enum Role {
  CLERK(
      Kind.BUSINESS,
      PERSON_READ,
      PERSON_CHANGE,
      PERSON_MERGE,
      ORGANISATION_CHANGE,
      ENROLMENT_READ,
      ENROLMENT_CHANGE,
      CONTRIBUTION_READ,
      CONTRIBUTION_CHANGE,
      CONTRIBUTION_POST,
      DETERMINATION_READ,
      DETERMINATION_RUN,
      BATCH_CHANGE,
      PROPOSAL_READ),
  REVIEWER(
      Kind.BUSINESS,
      PROPOSAL_READ,
      DIVISION_APPROVE,
      REVEAL_PERSONAL_DATA,
      PERSON_READ,
      PERSON_MERGE_APPROVE,
      ENROLMENT_READ,
      CONTRIBUTION_READ,
      CONTRIBUTION_POST,
      REFUND_APPROVE,
      DETERMINATION_READ,
      BATCH_APPROVE),
  MANAGER(
      Kind.BUSINESS,
      PROPOSAL_READ,
      DIVISION_APPROVE,
      DICTIONARY_APPROVE,
      JOB_READ,
      PERSON_READ,
      ENROLMENT_READ,
      CONTRIBUTION_READ,
      DETERMINATION_READ),
  GRID_WORKER(Kind.BUSINESS, PERSON_READ, ENROLMENT_READ),
  POLICY_OFFICER(
      Kind.BUSINESS, PROPOSAL_READ, DIVISION_CHANGE, DICTIONARY_CHANGE, DETERMINATION_READ),
  AUDITOR(Kind.ADMINISTRATION, AUDIT_READ, ACCOUNT_READ, PROPOSAL_READ),
  SYSTEM_ADMINISTRATOR(
      Kind.ADMINISTRATION, ACCOUNT_READ, ACCOUNT_CHANGE, JOB_READ, JOB_CONTROL, METRICS_READ),
  SECURITY_ADMINISTRATOR(
      Kind.ADMINISTRATION,
      ACCOUNT_READ,
      RIGHTS_CHANGE,
      RIGHTS_APPROVE,
      CLIENT_CHANGE,
      PROPOSAL_READ);

  /** 角色类别. */
  public enum Kind {
    BUSINESS,
    ADMINISTRATION
  }

  private final Kind kind;
  private final Set<Right> rights;

  Role(Kind kind, Right... rights) {
    this.kind = kind;
    EnumSet<Right> all = EnumSet.of(OWN_ACCOUNT, DIVISION_READ, DICTIONARY_READ);
    all.addAll(Set.of(rights));
    this.rights = Set.copyOf(all);
  }

  /** 类别: business roles may be held together, an administration only alone. */
  public Kind kind() {
    return kind;
  }

  /** 权限: what a holder may do. */
  public Set<Right> rights() {
    return rights;
  }

  /** 相容: whether one person may hold these roles together. */
  public static boolean compatible(Collection<Role> roles) {
    return Set.copyOf(roles).size() <= 1
        || roles.stream().allMatch(role -> role.kind == Kind.BUSINESS);
  }
}
