package org.canbao.service.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Territory;
import org.canbao.service.protection.cipher.BrokenSeal;
import org.canbao.service.protection.keys.KeyFile;
import org.canbao.service.protection.keys.Keys;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionTest {

  private static final Actor REVIEWER =
      new Actor(Actor.Kind.STAFF, "staff:1", Set.of(Right.REVEAL_PERSONAL_DATA), Territory.NATION);
  private static final String REASON = "来电核对本人的参保信息";

  @TempDir Path folder;

  private Keys keys;
  private Protection protection;

  @BeforeEach
  void start() {
    keys = Keys.start(TestDatabase.fresh(), new KeyFile(folder.resolve("keys")));
    protection = keys.protection();
  }

  @Test
  void aSealedValueOpensInItsPlaceAlone() {
    FieldPlace place = Holders.PHONE.in(7);
    Protected sealed = sealed(place, "+86 19900001234");
    assertThat(protection.open(place, Protected.of(sealed.bytes())).text())
        .isEqualTo("19900001234");
    assertThat(protection.masked(place, sealed)).isEqualTo("199****1234");
    for (FieldPlace other :
        List.of(
            Holders.PHONE,
            Holders.PHONE.in(8),
            FieldPlace.of("holder", "other", ProtectedField.PHONE).in(7),
            FieldPlace.of("another", "phone", ProtectedField.PHONE).in(7))) {
      assertThatThrownBy(() -> protection.open(other, sealed)).isInstanceOf(BrokenSeal.class);
    }
  }

  @Test
  void bytesThatAreNoSealAreToldApart() {
    for (byte[] bytes : List.of(new byte[0], new byte[] {1, 0, 0}, "19900001234".getBytes())) {
      assertThatThrownBy(() -> Protected.of(bytes)).isInstanceOf(BrokenSeal.class);
    }
  }

  @Test
  void indexesAreEqualForEqualPeopleAndDifferByKind() {
    ProtectedField kind = ProtectedField.IDENTITY_NUMBER;
    String seventeen = "99000019670304005";
    String number = seventeen + IdentityNumber.checkDigit(seventeen);
    List<BlindIndex> all =
        keys.transactions()
            .execute(
                _ ->
                    List.of(
                        protection.index(kind, number),
                        protection.index(kind, "990000670304005"),
                        protection.index(kind, Invented.identityNumber(1)),
                        protection.index(ProtectedField.NAME, number)));
    assertThat(all.get(0)).isEqualTo(all.get(1));
    assertThat(new ArrayList<>(Set.of(all.get(0), all.get(2), all.get(3)))).hasSize(3);
  }

  @Test
  void anotherInstanceOpensWhatThisOneSealedWithAKeyMadeJustNow() {
    Keys other = new Keys(keys.source(), keys.transactions(), keys.masters(), keys.data());
    Protected sealed = sealed(Holders.PHONE, "19900001234");
    assertThat(other.protection().open(Holders.PHONE, sealed).text()).isEqualTo("19900001234");
  }

  @Test
  void aKeyMadeForAValueOutlivesTheTransactionOfTheValue() {
    Protected sealed =
        keys.transactions()
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return protection.seal(Holders.PHONE, "19900001234");
                });
    keys.data().reload();
    assertThat(protection.open(Holders.PHONE, sealed).text()).isEqualTo("19900001234");
  }

  @Test
  void sealingOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> protection.seal(Holders.PHONE, "19900001234"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aValueOfTheWrongKindIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> sealed(Holders.PHONE, "12900001234"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PHONE")
        .hasMessageNotContaining("12900001234");
  }

  @Test
  void revealingWritesTheTraceFirst() {
    Protected sealed = sealed(Holders.PHONE, "19900001234");
    List<RevealRequest> traces = new ArrayList<>();
    Reveal reveal = new Reveal(protection, traces::add);
    assertThat(revealed(reveal, REVIEWER, sealed, REASON).text()).isEqualTo("19900001234");
    assertThat(traces).hasSize(1);
    Reveal blind =
        new Reveal(
            protection,
            _ -> {
              throw new IllegalStateException("no trace");
            });
    assertThatThrownBy(() -> revealed(blind, REVIEWER, sealed, REASON)).hasMessage("no trace");
  }

  @Test
  void revealingNeedsTheRightAndAReasonThatSaysSomethingButNoNumber() {
    Protected sealed = sealed(Holders.PHONE, "19900001234");
    Reveal reveal = new Reveal(protection, _ -> {});
    Actor clerk = new Actor(Actor.Kind.STAFF, "staff:2", Set.of(), Territory.NATION);
    assertThatThrownBy(() -> revealed(reveal, clerk, sealed, REASON))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status().value()).isEqualTo(403));
    for (String reason :
        List.of(
            "",
            "太短",
            " ".repeat(30),
            "长".repeat(201),
            "换行\n".repeat(5),
            "来电核对，号码 19900001234，请看",
            "来电核对 " + Invented.identityNumber(3))) {
      assertThatThrownBy(() -> revealed(reveal, REVIEWER, sealed, reason))
          .isInstanceOfSatisfying(
              Problem.class,
              p -> assertThat(p.violations().getFirst().field()).isEqualTo("reason"));
    }
  }

  private Plain revealed(Reveal reveal, Actor actor, Protected sealed, String reason) {
    RevealRequest.Subject subject = new RevealRequest.Subject("staff", "7", OptionalLong.empty());
    RevealRequest request =
        new RevealRequest(Holders.PHONE, sealed, subject, RevealPurpose.CONTACT, reason);
    return Optional.ofNullable(
            CurrentActor.as(actor, () -> keys.transactions().execute(_ -> reveal.reveal(request))))
        .orElseThrow();
  }

  private Protected sealed(FieldPlace place, String plain) {
    return keys.transactions().execute(_ -> protection.seal(place, plain));
  }
}
