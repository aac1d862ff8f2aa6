package dev.dovetail.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the bodies of requests. */
final class RequestBody {
  /** What is read of a body beyond the limit before the connection is cut. */
  private static final long MAX_DRAINED = 64L * 1024 * 1024;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private RequestBody() {}

  /** Says that a body ended before its end, or is not in chunks as it should be. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private Broken(String message) {
      super(message);
    }
  }

  /**
   * Reads a body to its end; more than the limit is read too, so that the answer gets through.
   *
   * @return the body, if it has no more bytes than the limit
   * @throws Broken if it has no end
   */
  static Optional<Body> read(HttpExchange exchange, int limit) throws Broken {
    try {
      InputStream in = exchange.getRequestBody();
      byte[] body = in.readNBytes(limit + 1);
      if (body.length > limit) {
        drain(in);
        return Optional.empty();
      }
      demandAll(exchange, body.length);
      return Optional.of(Body.of(body));
    } catch (IOException e) {
      throw new Broken("The body of the request can't be read.");
    }
  }

  /** The server of the JDK does not mind a body that is shorter than was announced. */
  private static void demandAll(HttpExchange exchange, int length) throws Broken {
    String announced = exchange.getRequestHeaders().getFirst("content-length");
    boolean chunked = exchange.getRequestHeaders().containsKey("transfer-encoding");
    if (announced != null && !chunked && !is(announced.strip(), length)) {
      throw new Broken("The body of the request has " + length + " bytes, not " + announced + ".");
    }
  }

  /** RFC 9110 takes leading zeros, and the JDK a sign besides. */
  private static boolean is(String announced, int length) {
    return DIGITS.matcher(announced).matches()
        && new BigInteger(announced).equals(BigInteger.valueOf(length));
  }

  private static void drain(InputStream in) throws IOException {
    byte[] ignored = new byte[64 * 1024];
    for (long left = MAX_DRAINED; left > 0; ) {
      int read = in.read(ignored);
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }
}
