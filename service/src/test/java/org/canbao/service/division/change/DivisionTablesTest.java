package org.canbao.service.division.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's login cannot do, whatever the program says. */
class DivisionTablesTest {

  private static final ChangingTree TREE = new ChangingTree();

  @AfterAll
  static void close() {
    TREE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from division",
        "delete from division_version",
        "delete from division_change",
        "delete from division_change_side",
        "truncate division_version",
        "update division_version set name = '甲'",
        "update division_version set code = '97' where code = '98'",
        "update division_change set source = '甲'",
        "update division_data_set set name = '甲'",
        "insert into division_data_set (name) values ('甲')"
      })
  void historyIsNeitherDeletedNorRewritten(String sql) {
    assertThatThrownBy(() -> TREE.client.sql(sql).update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aVersionEndsOnce() {
    TREE.inTransaction(
        () ->
            TREE.client
                .sql("update division_version set valid_to = '2026-01-01' where code = '980101'")
                .update());
    assertThatThrownBy(
            () ->
                TREE.client
                    .sql("update division_version set valid_to = null where code = '980101'")
                    .update())
        .rootCause()
        .hasMessageContaining("only be ended, once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id, '9902', '甲', (select id from division where today_code = '99') from division"
            + " where today_code = '9901'",
        "select id, '9909', '甲', (select id from division where today_code = '99') from division"
            + " where today_code = '9901'"
      })
  void twoVersionsOfACodeOrADivisionNeverOverlap(String values) {
    assertThatThrownBy(
            () ->
                TREE.client
                    .sql(
                        "insert into division_version"
                            + " (division_id, code, name, parent_id, valid_from)"
                            + " select v.*, date '2026-05-01' from ("
                            + values
                            + ") v")
                    .update())
        .rootCause()
        .hasMessageContaining("overlap");
    assertThat(TREE.children("99", ChangingTree.TODAY)).hasSize(3);
  }
}
