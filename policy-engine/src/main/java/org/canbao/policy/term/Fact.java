package org.canbao.policy.term;

/** 事实: something known of a person that a reason can point to. */
public interface Fact {

  /** Returns one short phrase without any personal detail beyond the fact itself. */
  String in(Language language);
}
