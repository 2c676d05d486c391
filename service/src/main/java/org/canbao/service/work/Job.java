package org.canbao.service.work;

import java.util.Optional;
import org.canbao.service.actor.Right;

/**
 * 作业: a kind of longer work. A module registers one as a bean.
 *
 * @param <P> the parameters, a record that checks itself; kept and shown, so never personal data
 */
public interface Job<P> {

  /** 无参数. */
  record Nothing() {}

  /** 名称: {@code population-import}; lower case with hyphens. */
  String name();

  /** The class of the parameters. */
  Class<P> parameters();

  /**
   * Does the work, in steps. It may be begun on one instance and go on at another, from the last
   * checkpoint.
   *
   * @throws Exception to be tried again later; the code of a {@link
   *     org.canbao.service.rest.Problem} is kept as the reason
   */
  void run(JobRun<P> run) throws Exception;

  /** 申请权限. */
  default Right right() {
    return Right.JOB_CONTROL;
  }

  /** 重试. */
  default Retry retry() {
    return Retry.USUAL;
  }

  /** 定期: when it runs without being asked for. */
  default Optional<Recurring<P>> recurring() {
    return Optional.empty();
  }

  /** 互斥键: of those with an equal key only one waits or runs at a time. */
  default Optional<String> alone(P parameters) {
    return Optional.empty();
  }

  /** 所属区划: whose territory it is a matter of; absent when of none alone. */
  default Optional<Long> division(P parameters) {
    return Optional.empty();
  }
}
