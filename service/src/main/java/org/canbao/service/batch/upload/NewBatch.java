package org.canbao.service.batch.upload;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.batch.BatchKind;
import org.canbao.service.batch.Sponsor;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 批量申报: what is said of a list beside its file.
 *
 * @param kind 类别：ENROLMENT 参保、PAYMENT 缴费
 * @param sponsor 经办单位：VILLAGE、SCHOOL、KINDERGARTEN、UNIVERSITY、EMPLOYER
 * @param division 村（居）的区划代码；经办单位为村时必填
 * @param organisation 学校或用人单位的编号；经办单位不是村时必填
 * @param year 未填年度的行所用的参保年度
 * @param bills 参保后是否随即出账单；默认出
 * @param follows 更正后再传时，被退回的行所在的批次
 */
public record NewBatch(
    Optional<String> kind,
    Optional<String> sponsor,
    Optional<String> division,
    Optional<String> organisation,
    Optional<String> year,
    Optional<String> bills,
    Optional<String> follows) {

  private static final int FIRST_YEAR = 1998;
  private static final int LAST_YEAR = 2100;
  private static final String NUMBER = "[1-9][0-9]{0,17}";

  /** 已读. */
  record Read(
      BatchKind kind,
      Sponsor sponsor,
      Optional<Integer> year,
      boolean bills,
      Optional<Long> organisation,
      Optional<Long> follows) {}

  /** Reads all of it; what is wrong is told at once. */
  Read read() {
    Checks checks = new Checks();
    Optional<BatchKind> wantedKind = one(checks, "kind", kind, BatchKind.class);
    Optional<Sponsor> wantedSponsor = one(checks, "sponsor", sponsor, Sponsor.class);
    boolean isVillage = wantedSponsor.filter(it -> it == Sponsor.VILLAGE).isPresent();
    checks
        .that(
            !isVillage || division.isPresent(),
            "division",
            Text.of("应给出村（居）的区划代码", "expected the code of the village"))
        .that(
            wantedSponsor.isEmpty() || isVillage == organisation.isEmpty(),
            "organisation",
            Text.of("村以外的经办单位须给出单位编号，村不填", "expected for all sponsors but a village"))
        .that(
            year.map(NewBatch::isYear).orElse(true),
            "year",
            Text.of("应为 %d 至 %d", "expected %d to %d").formatted(FIRST_YEAR, LAST_YEAR))
        .that(
            bills.map(it -> it.matches("true|false")).orElse(true),
            "bills",
            Text.of("应为 true 或 false", "expected true or false"));
    number(checks, "organisation", organisation);
    number(checks, "follows", follows);
    checks.done();
    return new Read(
        wantedKind.orElseThrow(),
        wantedSponsor.orElseThrow(),
        year.map(Integer::valueOf),
        bills.map(Boolean::valueOf).orElse(true),
        organisation.map(Long::valueOf),
        follows.map(Long::valueOf));
  }

  private static boolean isYear(String text) {
    return text.matches("[0-9]{4}")
        && Integer.parseInt(text) >= FIRST_YEAR
        && Integer.parseInt(text) <= LAST_YEAR;
  }

  private static void number(Checks checks, String field, Optional<String> text) {
    checks.that(
        text.map(it -> it.matches(NUMBER)).orElse(true),
        field,
        Text.of("应为编号", "expected a number of ours"));
  }

  /** One of the words of an enumeration. */
  public static <E extends Enum<E>> Optional<E> one(
      Checks checks, String field, Optional<String> text, Class<E> type) {
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(it -> text.filter(it.name()::equals).isPresent())
            .findFirst();
    String words =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    checks.that(
        found.isPresent(), field, Text.of("应为 %s 之一", "expected one of %s").formatted(words));
    return found;
  }
}
