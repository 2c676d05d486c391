package org.canbao.service.work;

import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * 例行作业: small work that comes back by itself, such as clearing away what has ended.
 *
 * @param rhythm when it comes back
 * @param work does a part and says how much there was; asked again, each time in a step of its own,
 *     until there is nothing
 */
public record Chore(String name, Recurring<Job.Nothing> rhythm, IntSupplier work)
    implements Job<Job.Nothing> {

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    int[] found = {0};
    do {
      run.step(() -> found[0] = work.getAsInt());
    } while (found[0] > 0);
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(rhythm);
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
