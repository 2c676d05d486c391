package org.canbao.service.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.canbao.service.TestDatabase;
import org.junit.jupiter.api.Test;

class ShippedTreeTest {
  @Test
  void loads() {
    TestDatabase db = TestDatabase.fresh();
    long start = System.nanoTime();
    assertThat(new DivisionLoading(db.owner().direct()).loadIfMissing()).isTrue();
    System.out.println("LOAD " + (System.nanoTime() - start) / 1e9);
    assertThat(new DivisionLoading(db.owner().direct()).loadIfMissing()).isFalse();
    System.out.println(db.asOwner().sql("select today_basis, count(*) from division group by 1").query().listOfRows());
    System.out.println(db.asOwner().sql("select kind, inferred, count(*) from division_change group by 1,2").query().listOfRows());
    System.out.println(db.asOwner().sql("select indexname from pg_indexes where tablename like 'division%'").query().listOfRows());
    System.out.println(db.asOwner().sql("select count(*) from division_version where valid_to is null").query().listOfRows());
    System.out.println(db.asOwner().sql("select count(*) from division where today_code = ''").query().listOfRows());
  }
}
