package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7/32, 203.0.113.6, false",
    "0.0.0.0/0, 1.2.3.4, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "10.0.0.0/9, 10.127.255.255, true",
    "10.0.0.0/9, 10.128.0.0, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "::1, localhost, false",
    "203.0.113.0/24, unknown, false"
  })
  void range_ofAnAddressAndBits_hasThoseThatStartAlike(String range, String ip, boolean has) {
    assertThat(AddressRange.parse(range).orElseThrow().has(ip)).isEqualTo(has);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "localhost",
        "1.2.3",
        "1.2.3.4/33",
        "1.2.3.4/",
        "1.2.3.256",
        "::1/129",
        "1.2.3.4/-1"
      })
  void text_thatIsNoRange_isNone(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void range_ofWhateverBits_hasWhatTheNumbersSay() throws UnknownHostException {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      int length = random.nextBoolean() ? 4 : 16;
      byte[] start = new byte[length];
      random.nextBytes(start);
      byte[] other = start.clone();
      other[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
      int bits = random.nextInt(length * 8 + 1);
      int shift = length * 8 - bits;
      boolean same =
          new BigInteger(1, start)
              .shiftRight(shift)
              .equals(new BigInteger(1, other).shiftRight(shift));

      assertThat(AddressRange.parse(text(start) + "/" + bits).orElseThrow().has(text(other)))
          .as("%s/%s has %s, seed %s", text(start), bits, text(other), seed)
          .isEqualTo(same);
    }
  }

  private static String text(byte[] address) throws UnknownHostException {
    return InetAddress.getByAddress(address).getHostAddress();
  }
}
