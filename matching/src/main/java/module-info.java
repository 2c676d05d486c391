/** 比对: what tells people apart, with the JDK alone. */
module org.canbao.matching {
  exports org.canbao.matching.identifier;
}
