/** 案例集: cases that policy officers can read, and the reader and checks that run them. */
module org.canbao.casebook {
  requires transitive org.canbao.documents;
  requires de.siegmar.fastcsv;

  exports org.canbao.casebook;
  exports org.canbao.casebook.mutation;
}
