package org.canbao.service.protection.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CipherTest {

  private static final byte[] KEY = hex("0123456789ABCDEFFEDCBA9876543210");
  private static final byte[] PLACE = bytes("holder.phone#7");

  @Test
  void sealsAreThoseOfThePublishedExample() {
    // RFC 8998, appendix A.1
    byte[] associated = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    byte[] sealed =
        hex(
            "00001234567800000000ABCD"
                + "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC");
    assertThat(Sm4Gcm.open(KEY, associated, sealed))
        .isEqualTo(
            hex(
                "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                    + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));
  }

  @Test
  void digestsAreThoseOfTheStandard() {
    // GB/T 32905-2016, example 1
    assertThat(Sm3.digest(bytes("abc and more"), 3))
        .isEqualTo(hex("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0"));
  }

  @Test
  void whatWasSealedOpensAndNoTwoSealsAreEqual() {
    byte[] plain = bytes("19900001234");
    byte[] one = Sm4Gcm.seal(KEY, PLACE, plain);
    byte[] other = Sm4Gcm.seal(KEY, PLACE, plain);
    assertThat(one).isNotEqualTo(other).hasSize(12 + plain.length + 16);
    assertThat(Sm4Gcm.open(KEY, PLACE, one)).isEqualTo(plain);
    assertThat(Sm4Gcm.open(KEY, PLACE, other)).isEqualTo(plain);
    assertThat(Sm4Gcm.open(KEY, PLACE, Sm4Gcm.seal(KEY, PLACE, new byte[0]))).isEmpty();
  }

  @Test
  void everyChangedBitBreaksASeal() {
    byte[] sealed = Sm4Gcm.seal(KEY, PLACE, bytes("19900001234"));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> Sm4Gcm.open(KEY, PLACE, changed)).isInstanceOf(BrokenSeal.class);
    }
  }

  @Test
  void aSealOpensOnlyWithItsKeyInItsPlaceAndWhole() {
    byte[] sealed = Sm4Gcm.seal(KEY, PLACE, bytes("19900001234"));
    byte[] otherKey = KEY.clone();
    otherKey[0]++;
    assertThatThrownBy(() -> Sm4Gcm.open(otherKey, PLACE, sealed)).isInstanceOf(BrokenSeal.class);
    assertThatThrownBy(() -> Sm4Gcm.open(KEY, bytes("holder.phone#8"), sealed))
        .isInstanceOf(BrokenSeal.class);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> Sm4Gcm.open(KEY, PLACE, cut)).isInstanceOf(BrokenSeal.class);
    }
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
