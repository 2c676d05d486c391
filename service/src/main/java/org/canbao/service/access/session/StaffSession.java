package org.canbao.service.access.session;

import java.time.Instant;

/** 登录会话. */
public record StaffSession(
    long id, long account, Stage stage, Method method, Times times, String address) {

  /** 阶段: what is still missing before the account may be used. */
  public enum Stage {
    SECOND_FACTOR,
    NEW_PASSWORD,
    NEW_SECOND_FACTOR,
    SIGNED_IN
  }

  /** 登录方式. */
  public enum Method {
    PASSWORD,
    OIDC
  }

  /** 时间. */
  public record Times(Instant startedAt, Instant lastUsedAt, Instant expiresAt) {}
}
