package org.canbao.service.person.web;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.person.Person;

/**
 * 人员概要: what the facts of a person show today.
 *
 * @param file the person whose file this is; another one's after a merge
 * @param sex 性别代码
 * @param life 生存状态
 * @param division 所在区划代码
 * @param hukou 户籍地区划代码
 */
record ShownPerson(
    long id,
    long file,
    String name,
    String sex,
    Optional<LocalDate> born,
    String life,
    Optional<LocalDate> lifeSince,
    Optional<String> division,
    Optional<String> hukou,
    Optional<Long> school,
    Optional<Long> employer,
    Optional<Long> household,
    long version) {

  static ShownPerson of(Person person, Codes codes) {
    return new ShownPerson(
        person.id(),
        person.fileId(),
        person.traits().name(),
        person.traits().sex(),
        person.traits().born(),
        person.life().state(),
        person.life().since(),
        codes.of(person.places().division()),
        person.places().hukou().flatMap(codes::of),
        person.places().school(),
        person.places().employer(),
        person.places().household(),
        person.version());
  }
}
