package org.canbao.service.attack;

import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One service as it is shipped, for all attacks that leave it as it was. */
final class AttackedService implements ParameterResolver {

  private static final Namespace ATTACK = Namespace.create(AttackedService.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestService.class;
  }

  @Override
  public TestService resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ATTACK)
        .computeIfAbsent(
            TestService.class,
            _ ->
                TestService.start(
                    TestDatabase.fresh(), Map.of("canbao.session.attempts-per-minute", 1000)),
            TestService.class);
  }
}
