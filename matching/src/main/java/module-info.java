/** 比对: what tells people apart, with the JDK and ICU alone. */
@SuppressWarnings("requires-automatic")
module org.canbao.matching {
  requires com.ibm.icu;

  exports org.canbao.matching.cluster;
  exports org.canbao.matching.decision;
  exports org.canbao.matching.identifier;
  exports org.canbao.matching.name;
  exports org.canbao.matching.people;
  exports org.canbao.matching.score;
}
