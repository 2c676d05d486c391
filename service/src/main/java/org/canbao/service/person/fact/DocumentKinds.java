package org.canbao.service.person.fact;

import org.canbao.matching.identifier.IdentifierKind;

/** 证件类型与号码: which grammar the number of a kind of document follows. */
public final class DocumentKinds {

  private DocumentKinds() {}

  /** Whether the numbers of two documents are one: the card and the register tell a citizen's. */
  public static boolean isAlike(String one, String other) {
    return one.equals(other)
        || grammar(one) == IdentifierKind.CITIZEN && grammar(other) == IdentifierKind.CITIZEN;
  }

  /** The grammar of a kind of document; one that nothing is known of has the loosest. */
  public static IdentifierKind grammar(String document) {
    return switch (document) {
      case "RESIDENT_ID", "HOUSEHOLD_REGISTER" -> IdentifierKind.CITIZEN;
      case "RESIDENCE_PERMIT_HMT" -> IdentifierKind.RESIDENCE_PERMIT_HMT;
      case "PERMANENT_RESIDENT" -> IdentifierKind.PERMANENT_RESIDENT;
      case "HONG_KONG_PERMIT" -> IdentifierKind.HONG_KONG_PERMIT;
      case "MACAO_PERMIT" -> IdentifierKind.MACAO_PERMIT;
      case "TAIWAN_PERMIT" -> IdentifierKind.TAIWAN_PERMIT;
      case "BIRTH_CERTIFICATE" -> IdentifierKind.BIRTH_CERTIFICATE;
      case "FOREIGN_PASSPORT", "CHINESE_PASSPORT" -> IdentifierKind.PASSPORT;
      case "MILITARY_OFFICER", "ARMED_POLICE" -> IdentifierKind.OFFICER_CARD;
      default -> IdentifierKind.OTHER;
    };
  }
}
