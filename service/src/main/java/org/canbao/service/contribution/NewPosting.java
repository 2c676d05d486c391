package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.person.DocumentNumber;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Fingerprint;
import org.canbao.service.rest.Text;

/**
 * 新到账: money that a channel tells of. Channel and reference make it one.
 *
 * @param channel dictionary payment-channel
 * @param reference the channel's own number
 * @param bookedOn 到账日
 * @param funder who paid; the person without it
 * @param bill for which bill; or
 * @param person for whom, and
 * @param year for which coverage year
 * @param division where it was collected; needed when neither bill nor person is known
 * @param document for whom, by a document in place of the number of a person
 */
public record NewPosting(
    String channel,
    String reference,
    LocalDate bookedOn,
    Yuan amount,
    Optional<Funder> funder,
    Optional<Long> bill,
    Optional<Long> person,
    Optional<Integer> year,
    Optional<String> division,
    Optional<DocumentNumber> document) {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:/#-]{1,100}");
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final Yuan MOST = Yuan.of("9999999.99");

  /** Money for a bill or a person of known number. */
  public NewPosting(
      String channel,
      String reference,
      LocalDate bookedOn,
      Yuan amount,
      Optional<Funder> funder,
      Optional<Long> bill,
      Optional<Long> person,
      Optional<Integer> year,
      Optional<String> division) {
    this(
        channel,
        reference,
        bookedOn,
        amount,
        funder,
        bill,
        person,
        year,
        division,
        Optional.empty());
  }

  void check(LocalDate today) {
    new Checks()
        .text(channel, "channel", 40)
        .that(
            !NewMovement.INTERNAL.equals(channel),
            "channel",
            Text.of("INTERNAL 只用于系统内部划转", "INTERNAL is for transfers inside"))
        .that(
            reference != null && REFERENCE.matcher(reference).matches(),
            "reference",
            Text.of(
                "应为 1 至 100 个字母、数字或 . _ : / # -",
                "expected 1 to 100 letters, digits or the signs . _ : / # -"))
        .that(
            bookedOn != null && !bookedOn.isAfter(today) && !bookedOn.isBefore(FIRST),
            "bookedOn",
            Text.of("应为 %s 至 %s 的日期", "expected a day from %s to %s").formatted(FIRST, today))
        .that(
            amount != null && amount.isPositive() && amount.compareTo(MOST) <= 0,
            "amount",
            Text.of("应为 0.01 至 %s", "expected 0.01 to %s").formatted(MOST))
        .that(
            Stream.of(bill, person, document).filter(Optional::isPresent).count() <= 1,
            "person",
            Text.of("缴费单、人员与证件只填一项", "expected a bill, a person or a document, one of them"))
        .done();
  }

  /** The same for the one whom the document names, or for nobody who is known. */
  NewPosting of(Optional<Long> holder) {
    return new NewPosting(
        channel, reference, bookedOn, amount, funder, bill, holder, year, division);
  }

  Funder payer() {
    return funder.orElse(Funder.PERSON);
  }

  /**
   * Of everything as it was told, so that a repetition is known from a contradiction, wherever the
   * one whom a document names is by now.
   *
   * @param trace of the document's number; empty without one
   */
  byte[] fingerprint(byte[] trace) {
    return Fingerprint.of(this + HexFormat.of().formatHex(trace));
  }
}
