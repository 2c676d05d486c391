package org.canbao.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

  @ParameterizedTest
  @CsvSource({
    "张 三, 张三",
    "张　三, 张三",
    "张三(女), 张三",
    "张三（已故）, 张三",
    "张三1, 张三",
    "'  张三 ', 张三",
    "阿依努尔•买买提, 阿依努尔·买买提",
    "阿依努尔．买买提, 阿依努尔·买买提",
    "阿依努尔.买买提, 阿依努尔·买买提",
    "阿依努尔 · 买买提, 阿依努尔·买买提",
    "阿依努尔··买买提, 阿依努尔·买买提",
    "张？, 张□",
    "张(韦华), 张□",
    "anna   invented, ANNA INVENTED",
    "ＡＮＮＡ ＩＮＶＥＮＴＥＤ, ANNA INVENTED"
  })
  void aNameHasOneTidyForm(String raw, String tidy) {
    assertThat(Name.of(raw).tidy()).isEqualTo(tidy);
    assertThat(Name.of(tidy).tidy()).as("tidying twice changes nothing").isEqualTo(tidy);
  }

  @Test
  void compatibilityCharactersAndSelectorsMakeNoOtherName() {
    assertThat(Name.of("\uF9D1三").tidy()).isEqualTo("六三");
    assertThat(Name.of("葛\uDB40\uDD00三").tidy()).isEqualTo("葛三");
  }

  @Test
  void privateCharactersThatWereGivenAPlaceTakeItAndOthersAreLost() {
    assertThat(Name.of("王\uE863").tidy()).isEqualTo("王䶮");
    assertThat(Name.of("王\uE000").tidy()).isEqualTo("王□");
    assertThat(Name.of("王\uE000").flags()).contains(NameFlag.LOST_CHARACTER);
  }

  @ParameterizedTest
  @CsvSource({
    "单于飞, chan yu fei",
    "单飞, shan fei",
    "仇英, qiu ying",
    "欧阳修, ou yang xiu",
    "曾巩, zeng gong",
    "吕布, lu bu"
  })
  void surnamesAreReadAsSurnames(String name, String sound) {
    assertThat(Name.of(name).sound()).isEqualTo(sound);
  }

  @ParameterizedTest
  @ValueSource(strings = {"王芳之子", "王芳之女", "王芳大双", "未取名", "新生儿", "暂未取名"})
  void aChildWithoutANameHasNone(String name) {
    assertThat(Name.of(name).isSilent()).isTrue();
  }

  @Test
  void aChildMayBeCalledAfterItsMother() {
    assertThat(Name.of("王芳之子").parent()).hasValue("王芳");
    assertThat(Name.of("王芳大双").parent()).hasValue("王芳");
    assertThat(Name.of("王子").isSilent()).isFalse();
    assertThat(Name.of("王芳").parent()).isEmpty();
  }

  @Test
  void nothingIsToldOfTheNameInWhatMayStandInALog() {
    assertThat(Name.of("张三").toString()).doesNotContain("张");
  }
}
