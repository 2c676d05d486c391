/**
 * 参保政策引擎: the rules of the long-term enrolment mechanism.
 *
 * <p>Depends on the JDK's base module and nothing else: the missing {@code requires} is our
 * architecture test.
 */
module org.canbao.policy {
  exports org.canbao.policy.term;
  exports org.canbao.policy.history;
  exports org.canbao.policy.waiting;
  exports org.canbao.policy.limit;
  exports org.canbao.policy.price;
  exports org.canbao.policy.decision;
  exports org.canbao.policy.block;
}
