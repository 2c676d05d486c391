package org.canbao.service.work;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * 运行: what a job is given while it runs, on behalf of who asked for it.
 *
 * @param <P> the parameters
 */
public interface JobRun<P> {

  /** 参数. */
  P parameters();

  /** 检查点: how far an earlier run came; absent at the beginning. */
  <C> Optional<C> checkpoint(Class<C> type);

  /**
   * 步: does a piece of work and remembers, in the same transaction, how far that went. What a
   * committed step wrote is never done again, whatever happens to this instance; a step should be
   * done within seconds.
   *
   * <p>Throws, before the work begins, when the run is to stop: let that pass.
   *
   * @param work returns the new checkpoint
   */
  void step(Supplier<?> work);

  /** The same where the checkpoint is known beforehand. */
  default void step(Object checkpoint, Runnable work) {
    step(
        () -> {
          work.run();
          return checkpoint;
        });
  }

  /**
   * 进度: tells how far it is. Inside a step it is told together with the step.
   *
   * @param total 0 when unknown
   * @param note a word for what is being done, {@code reading-rows}: small letters, digits, hyphens
   */
  void progress(long done, long total, String note);

  /** 已要求停止: whether somebody cancelled it or this instance is stopping. */
  boolean isCancelled();
}
