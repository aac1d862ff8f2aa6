package dev.dovetail.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of internet addresses, as {@code 203.0.113.0/24}; one address is a range, too. */
final class AddressRange {
  /** Four numbers, or hexadecimal with colons: nothing that would be looked up as a name. */
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /** {@return the range that a text stands for, if it does} */
  static Optional<AddressRange> parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    byte[] start = bytes(range.group(1)).orElse(new byte[0]);
    int bits = range.group(2) == null ? start.length * 8 : Integer.parseInt(range.group(2));
    return start.length == 0 || bits > start.length * 8
        ? Optional.empty()
        : Optional.of(new AddressRange(start, bits));
  }

  /** {@return whether an address is in it} */
  boolean has(String address) {
    byte[] none = new byte[0];
    byte[] bytes = RANGE.matcher(address).matches() ? bytes(address).orElse(none) : none;
    if (bytes.length != start.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = 0xff00 >> bits % 8;
    return Arrays.equals(bytes, 0, whole, start, 0, whole)
        && (whole == start.length || ((bytes[whole] ^ start[whole]) & rest & 0xff) == 0);
  }

  private static Optional<byte[]> bytes(String address) {
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
