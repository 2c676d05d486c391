package org.canbao.service.audit;

import org.canbao.service.rest.Text;

/** 审计动作: what was done to a record. */
public enum AuditAction {
  CREATE(Text.of("新增", "created")),
  CHANGE(Text.of("修改", "changed")),
  REMOVE(Text.of("删除", "removed")),
  PROPOSE(Text.of("提交", "proposed")),
  APPROVE(Text.of("通过", "approved")),
  REJECT(Text.of("退回", "rejected")),
  VIEW(Text.of("查看", "viewed")),
  REVEAL(Text.of("查看明文", "revealed")),
  EXPORT(Text.of("导出", "exported")),
  SIGN_IN(Text.of("登录", "signed in")),
  SIGN_OUT(Text.of("退出", "signed out")),
  REFUSE(Text.of("拒绝", "refused")),
  RUN(Text.of("运行", "ran"));

  private final Text text;

  AuditAction(Text text) {
    this.text = text;
  }

  /** The action in words. */
  public Text text() {
    return text;
  }
}
