package org.canbao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.canbao.postgres.trouble.DatabaseTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {

  private static final Path HOME = Path.of("somewhere");

  @ParameterizedTest
  @ValueSource(
      strings = {"listen_addresses", "log_statement", "port", "hba_file", "x=y", "-c", "", "Fsync"})
  void whatIsFixedOrNoParameterCannotBeSet(String name) {
    assertThatThrownBy(() -> new PostgresSettings(HOME, Optional.empty(), Map.of(name, "1")))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("cannot be set");
  }

  @Test
  void aPortOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> new PostgresSettings(HOME, Optional.of(80), Map.of()))
        .hasMessageContaining("within 1024 and 65535, not 80");
  }

  @Test
  void aLongOrOddFolderHasNoSocket() {
    assertThat(new Home(Path.of("/srv/canbao")).socketFolder())
        .contains(Path.of("/srv/canbao/run"));
    assertThat(new Home(Path.of("/srv/" + "x".repeat(90))).socketFolder()).isEmpty();
    assertThat(new Home(Path.of("/srv/参保")).socketFolder()).isEmpty();
    assertThat(new Home(Path.of("/srv/a,b")).socketFolder()).isEmpty();
  }
}
