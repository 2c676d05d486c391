package org.canbao.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.canbao.documents.PolicyLibrary;
import org.junit.jupiter.api.Test;

class CasebookTest {

  private static final Path RESOURCES = Path.of("src/main/resources/casebook");

  @Test
  void holdsAtLeastThreeHundredAndFiftyCases() {
    assertThat(Casebook.shipped()).hasSizeGreaterThanOrEqualTo(350);
  }

  @Test
  void readsEveryTableAndEveryDocumentOfItsFolder() throws IOException {
    assertThat(Casebook.TABLES).containsExactlyInAnyOrderElementsOf(names(RESOURCES, ".csv"));
    assertThat(Casebook.DOCUMENTS)
        .containsExactlyInAnyOrderElementsOf(names(RESOURCES.resolve("documents"), ".yaml"));
    assertThat(Casebook.ANOTHER_NATION)
        .containsExactlyInAnyOrderElementsOf(names(RESOURCES.resolve("another-nation"), ".yaml"));
  }

  @Test
  void inventsOnlyDocumentsThatCouldBeLoaded() {
    assertThat(Casebook.libraries()).allMatch(PolicyLibrary::isUsable);
  }

  private static List<String> names(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .toList();
    }
  }
}
