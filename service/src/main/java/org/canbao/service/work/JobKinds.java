package org.canbao.service.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** 作业类别表: the kinds that the modules registered. */
@Component
public class JobKinds implements SmartInitializingSingleton {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{1,59}");

  private final ObjectProvider<Job<?>> beans;

  /** A kind may itself need the module that asks here, so the beans are looked up late. */
  JobKinds(ObjectProvider<Job<?>> beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> names = beans.stream().<String>map(Job::name).toList();
    if (names.stream().distinct().count() < names.size()
        || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new IllegalStateException(
          "each job needs a name of its own, of small letters and hyphens, but there are " + names);
    }
  }

  /** All of them. */
  public List<Job<?>> all() {
    return beans.stream().toList();
  }

  /** Finds one by its name. */
  public Optional<Job<?>> find(String name) {
    return beans.stream().filter(job -> job.name().equals(name)).findFirst();
  }

  Job<?> require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Problem.invalid(
                    "job-kind-unknown",
                    Text.of("没有这类作业，应为其中之一：%s", "there is no such job; expected one of %s")
                        .formatted(
                            String.join(
                                ", ", all().stream().<String>map(Job::name).sorted().toList()))));
  }
}
