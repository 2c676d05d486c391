package org.canbao.service.approval;

import java.time.Duration;
import java.util.Optional;
import org.canbao.service.actor.Right;

/**
 * 复核事项类别: a change that needs a second person. A module registers one as a bean and the rest is
 * done here.
 *
 * <p>The payload is kept and shown as it stands: it may not contain personal data. A change of such
 * data carries the number of a record that keeps it protected.
 *
 * @param <T> the payload, a record that checks itself when it is made
 */
public interface ProposalKind<T> {

  /** 名称: {@code division-change}; lower case with hyphens. */
  String name();

  /** The class of the payload. */
  Class<T> payload();

  /** 提出权限. */
  Right propose();

  /** 复核权限. */
  Right approve();

  /** 有效期: how long a proposal may wait for a decision. */
  Duration validity();

  /**
   * 差异: what would change from what is there now. It is asked when a proposal is made and again
   * when it is decided on; if the answer is another one by then, the proposal is stale.
   */
  Difference difference(T payload);

  /**
   * 生效: does it, in the transaction of the approval. A {@link org.canbao.service.rest.Problem}
   * undoes all and leaves the proposal open.
   */
  void apply(T payload, Proposal proposal);

  /** 所属区划: whose territory it is a matter of; absent when of none alone. */
  Optional<Long> division(T payload);

  /** 全国事项: of no division because it is the nation's, so that no smaller territory sees it. */
  default boolean isOfTheNation(T payload) {
    return false;
  }

  /** 对象: what it is about, {@code account:7}; never personal data. */
  String record(T payload);
}
