package org.canbao.service.database;

/** 数据库不适用: the server or its roles are not what the service needs; the message says what is. */
public final class UnfitDatabase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says in both languages what is wrong and what is needed. */
  public UnfitDatabase(String message) {
    super(message);
  }
}
