/** 政策文件: the instruments as dated, cited data, and the loader that checks their layers. */
module org.canbao.documents {
  requires transitive org.canbao.policy;
  requires org.snakeyaml.engine;

  exports org.canbao.documents;
}
