/**
 * 行政区划: the published tree of divisions and the history of their codes, as data that needs the JDK
 * alone.
 */
module org.canbao.divisions {
  exports org.canbao.divisions;
}
