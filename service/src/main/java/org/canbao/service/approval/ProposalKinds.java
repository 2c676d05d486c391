package org.canbao.service.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** 复核事项类别表: the kinds that the modules registered. */
@Component
class ProposalKinds implements SmartInitializingSingleton {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{1,59}");

  private final ObjectProvider<ProposalKind<?>> beans;

  /** A kind may itself need the module that asks here, so the beans are looked up late. */
  ProposalKinds(ObjectProvider<ProposalKind<?>> beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> names = beans.stream().<String>map(ProposalKind::name).toList();
    if (names.stream().distinct().count() < names.size()
        || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new IllegalStateException(
          "each kind of proposal needs a name of its own, of small letters and hyphens, but there"
              + " are "
              + names);
    }
  }

  Optional<ProposalKind<?>> find(String name) {
    return beans.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  ProposalKind<?> require(String name) {
    return find(name).orElseThrow(this::unknown);
  }

  /** Those whose proposals an actor may read: who makes, who decides, who looks after both. */
  List<String> readableBy(Actor actor) {
    return beans.stream()
        .filter(
            kind ->
                actor.may(kind.propose())
                    || actor.may(kind.approve())
                    || actor.may(Right.AUDIT_READ))
        .<String>map(ProposalKind::name)
        .toList();
  }

  private Problem unknown() {
    String names =
        beans.stream()
            .<String>map(ProposalKind::name)
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining(", "));
    return Problem.invalid(
        "proposal-kind-unknown",
        Text.of("没有这类复核事项，应为其中之一：%s", "there is no such kind of proposal; expected one of %s")
            .formatted(names));
  }
}
