package org.canbao.postgres.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.canbao.postgres.trouble.DatabaseTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, LINUX_AMD64",
    "Linux, aarch64, LINUX_ARM64",
    "Mac OS X, x86_64, MACOS_AMD64",
    "Mac OS X, aarch64, MACOS_ARM64"
  })
  void javaNamesAreUnderstood(String system, String processor, Platform expected) {
    assertThat(Platform.of(system, processor)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void everyPlatformIsPacked(Platform platform) throws Exception {
    try (var packed = platform.open()) {
      assertThat(packed.readNBytes(6)).startsWith(0xFD, '7', 'z', 'X', 'Z', 0);
    }
  }

  @Test
  void anotherPlatformIsToldToNameAnExistingDatabase() {
    for (String[] other : new String[][] {{"Windows 11", "amd64"}, {"Linux", "riscv64"}}) {
      assertThatThrownBy(() -> Platform.of(other[0], other[1]))
          .isInstanceOf(DatabaseTrouble.class)
          .hasMessageContaining("--database")
          .hasMessageContaining("没有内置数据库程序");
    }
  }
}
