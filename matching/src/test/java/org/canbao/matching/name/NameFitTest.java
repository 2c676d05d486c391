package org.canbao.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFitTest {

  @ParameterizedTest
  @CsvSource({
    "张三, 张 三, SAME",
    "阿依努尔·买买提, 阿依努尔买买提, DOTLESS",
    "劉備, 刘备, VARIANT",
    "王䶮, 王龑, VARIANT",
    "肖华, 萧华, VARIANT",
    "李昇, 李升, VARIANT",
    "张□, 张伟, LOST_CHARACTER",
    "王WEI, 王韡, LOST_CHARACTER",
    "张伟强, 张玮强, ONE_SOUND",
    "王小明, 王晓明, ONE_SOUND",
    "张末, 张未, ONE_SHAPE",
    "LI MING, 李明, ROMANISED",
    "MING LI, 李明, ROMANISED",
    "IVAN INVENTED, INVENTED IVAN, ROMANISED",
    "张伟, 张国伟, ONE_DROPPED",
    "阿依努尔·买买提, 阿依努尔·买买, CUT_OFF",
    "阿依努尔·买买提, 阿依努尔, CUT_OFF",
    "买买提·艾力, 艾力·买买提, SWAPPED",
    "张国伟, 张国芳, ONE_OTHER",
    "张国伟, 李国伟, GIVEN_ONLY",
    "张伟, 李伟, GIVEN_ONLY",
    "张伟, 张芳, SURNAME_ONLY",
    "张国伟, 张芳, SURNAME_ONLY",
    "欧阳修, 欧阳芳, SURNAME_ONLY",
    "张伟, 王芳, DIFFERENT"
  })
  void namesFitAtOneLevelWhicheverComesFirst(String one, String other, NameLevel level) {
    assertThat(fit(one, other).level()).hasValue(level);
    assertThat(fit(other, one)).isEqualTo(fit(one, other));
  }

  @Test
  void whatSaysNothingFitsNeitherWellNorBadly() {
    assertThat(fit("张三", "").level()).isEmpty();
    assertThat(fit("王芳之子", "王小明").level()).isEmpty();
  }

  @Test
  void aCharacterThatStandsForSeveralCostsMoreThanOneThatStandsForOne() {
    assertThat(fit("於飞", "于飞").cost()).isGreaterThan(fit("劉飞", "刘飞").cost());
    assertThat(fit("劉飞", "刘飞").cost()).isPositive();
    assertThat(fit("刘飞", "刘飞").cost()).isZero();
  }

  @Test
  void namesOfLostCharactersAloneFitNobody() {
    assertThat(fit("□□", "张伟").level()).hasValue(NameLevel.DIFFERENT);
  }

  private static NameFit fit(String one, String other) {
    return NameFit.of(Name.of(one), Name.of(other));
  }
}
