package org.canbao.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule.Type;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

class ModularityTest {

  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*(.*?)(?:\\.\\s|\\*/)", Pattern.DOTALL);

  private static final String HEAD =
      """
      # Modules of the service

      Each is a package of `org.canbao.service`. A module may be used through its root package and the packages it names, and
      itself uses only the modules it declares in `package-info.java`. Written by `./canbao contract`; a test keeps it true.

      | Module | What it is for | Open to others | Uses |
      | --- | --- | --- | --- |
      """;

  private static ApplicationModules modules;

  @BeforeAll
  static void read() {
    modules = ApplicationModules.of(ServiceApplication.class);
  }

  @Test
  void modulesUseOnlyWhatTheyDeclareAndNeverInACircle() {
    modules.verify();
  }

  @Test
  void everyModuleSaysWhatItMayUseAndIsOpenThroughNothingElse() {
    for (ApplicationModule module : modules) {
      var declared = annotation(module);
      assertThat(declared).as("%s says what it may use", name(module)).isPresent();
      assertThat(declared.get().type()).as(name(module)).isEqualTo(Type.CLOSED);
      assertThat(declared.get().allowedDependencies())
          .as("%s may use everything unless it says what", name(module))
          .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
    }
  }

  @Test
  void theListOfModulesIsTheOneInTheDocuments() {
    String rows =
        modules.stream()
            .sorted(Comparator.comparing(ModularityTest::depth).thenComparing(ModularityTest::name))
            .map(ModularityTest::row)
            .collect(Collectors.joining());
    new GeneratedFile("docs/modules.md").mustBe(HEAD + rows);
  }

  private static int depth(ApplicationModule module) {
    return uses(module).stream()
        .mapToInt(used -> 1 + depth(modules.getModuleByName(used).orElseThrow()))
        .max()
        .orElse(0);
  }

  private static String row(ApplicationModule module) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            name(module),
            purpose(module),
            words(module.getNamedInterfaces().stream().flatMap(ModularityTest::opened)),
            words(uses(module).stream()));
  }

  private static Stream<String> opened(NamedInterface part) {
    return part.isNamed() ? Stream.of(part.getName()) : Stream.empty();
  }

  private static String words(Stream<String> words) {
    return words.sorted().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
  }

  private static Set<String> uses(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(ModularityTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static Optional<org.springframework.modulith.ApplicationModule> annotation(
      ApplicationModule module) {
    return module
        .getBasePackage()
        .getAnnotation(org.springframework.modulith.ApplicationModule.class);
  }

  private static String purpose(ApplicationModule module) {
    String place = module.getBasePackage().getName().replace('.', '/');
    Path source = Path.of("src/main/java", place, "package-info.java");
    try {
      Matcher comment = FIRST_SENTENCE.matcher(Files.readString(source));
      assertThat(comment.find()).as("%s begins with a comment", source).isTrue();
      return comment.group(1).replaceAll("\\s*\\n \\* ?", " ").strip().replaceFirst("\\.$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
