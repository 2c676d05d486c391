package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.protection.keys.KeyFile;
import org.canbao.service.protection.keys.KeyTrouble;
import org.canbao.service.protection.keys.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignKeyTest {

  @TempDir private Path folder;
  private TestDatabase database;

  @BeforeEach
  void sealADatabase() {
    database = TestDatabase.fresh();
    Keys.start(database, new KeyFile(folder.resolve("right")));
  }

  @Test
  void withTheKeysOfAnotherInstallationTheServiceDoesNotStartAndSaysWhatIsMissing()
      throws IOException {
    Keys.start(TestDatabase.fresh(), new KeyFile(folder.resolve("foreign")));
    String secret = Files.readString(folder.resolve("foreign")).strip().split(" ")[1];
    KeyTrouble trouble = trouble("foreign");
    assertThat(trouble.text().chinese()).contains("foreign", "请放回原来的密钥文件").doesNotContain(secret);
    assertThat(trouble.text().english()).contains("foreign", "Put the original key file back");
  }

  @Test
  void withoutAKeyFileNoNewOneIsMadeForASealedDatabase() {
    assertThat(trouble("lost").text().english()).contains("lost", "Put the original key file back");
    assertThat(folder.resolve("lost")).doesNotExist();
  }

  private KeyTrouble trouble(String file) {
    Throwable failure =
        catchThrowable(
            () ->
                TestService.start(database, Map.of("canbao.key-file", folder.resolve(file)))
                    .close());
    assertThat(failure).isNotNull();
    while (!(failure instanceof KeyTrouble) && failure.getCause() != null) {
      failure = failure.getCause();
    }
    assertThat(failure).isInstanceOf(KeyTrouble.class);
    return (KeyTrouble) failure;
  }
}
