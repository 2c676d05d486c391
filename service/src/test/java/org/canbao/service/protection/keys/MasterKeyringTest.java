package org.canbao.service.protection.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.canbao.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyringTest {

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("home/keys");
  }

  @Test
  void theFirstStartMakesAKeyFileForItsOwnerAlone() throws IOException {
    start();
    assertThat(Files.readAllLines(file))
        .singleElement()
        .asString()
        .matches("master-[0-9a-f]{8} [A-Za-z0-9+/]{43}=");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    start();
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void aFileThatOthersMayReadOrChangeIsNotUsed() throws IOException {
    start();
    for (String permissions : List.of("rw-r--r--", "rw-----w-", "rw--w----", "rwxrwxrwx")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      assertThatThrownBy(this::start)
          .isInstanceOf(KeyTrouble.class)
          .hasMessageContainingAll("chmod 600", file.toString(), "拒绝使用", "not used");
    }
  }

  @Test
  void aLostFileIsToldAndNotReplaced() throws IOException {
    start();
    String id = Files.readString(file).split(" ")[0];
    Files.delete(file);
    assertThatThrownBy(this::start)
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContainingAll(id, file.toString(), "需要主密钥", "needs the master key");
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherKeyUnderTheSameNameIsToldByItsCheckValue() throws IOException {
    start();
    String id = Files.readString(file).split(" ")[0];
    String other = new MasterKey(id, new byte[32]).line();
    Files.writeString(file, other + "\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContainingAll(id, "校验值不符", "check value")
        .hasMessageNotContaining(other.split(" ")[1]);
  }

  @Test
  void theFileOfAnotherDatabaseIsToldByTheKeyThatIsMissing() throws IOException {
    start();
    String id = Files.readString(file).split(" ")[0];
    Files.writeString(file, MasterKey.random().line() + "\n");
    assertThatThrownBy(this::start).isInstanceOf(KeyTrouble.class).hasMessageContaining(id);
  }

  @Test
  void textThatHoldsNoKeyIsToldByItsLine() {
    List<String> texts =
        List.of(
            "",
            "# only a remark",
            "a",
            "a b c",
            "a !!!!",
            "a c2hvcnQ=",
            "bad/id AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    for (String text : texts) {
      KeyVariable variable = new KeyVariable("# keys\n" + text);
      assertThatThrownBy(() -> Keys.start(database, variable))
          .isInstanceOf(KeyTrouble.class)
          .hasMessageContaining(KeyVariable.NAME);
    }
  }

  @Test
  void keysMayComeFromTheEnvironmentAndAreNotWrittenThere() {
    String line = MasterKey.random().line();
    Keys keys = Keys.start(database, new KeyVariable("\n# first\n" + line + "\n"));
    assertThatThrownBy(() -> keys.data().replaceMaster())
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining(KeyVariable.NAME);
    String next = MasterKey.random().line();
    Keys later = Keys.start(database, new KeyVariable(line + "\n" + next));
    assertThat(next).startsWith(later.data().replaceMaster() + " ");
  }

  @Test
  void aSignatureIsRightForItsBytesAndLabelAlone() {
    Keys keys = start();
    MasterKeyring.Signature signature = keys.masters().sign("anchor", new byte[] {1});
    assertThat(keys.masters().verify("anchor", new byte[] {1}, signature)).contains(true);
    assertThat(keys.masters().verify("anchor", new byte[] {2}, signature)).contains(false);
    assertThat(keys.masters().verify("other", new byte[] {1}, signature)).contains(false);
    keys.data().replaceMaster();
    assertThat(keys.masters().verify("anchor", new byte[] {1}, signature)).contains(true);
    assertThat(
            keys.masters()
                .verify(
                    "anchor",
                    new byte[] {1},
                    new MasterKeyring.Signature("gone", signature.bytes())))
        .isEmpty();
  }

  @Test
  void noKeyTellsItselfAsText() {
    MasterKey key = MasterKey.random();
    DataKey data =
        new DataKey(1, DataKey.Kind.SEAL, "holder", DataKey.State.ACTIVE, new byte[] {42, 43});
    assertThat(List.of(key, data).toString())
        .doesNotContain(key.line().split(" ")[1])
        .doesNotContain("42")
        .contains(key.id());
  }

  private Keys start() {
    return Keys.start(database, new KeyFile(file));
  }
}
