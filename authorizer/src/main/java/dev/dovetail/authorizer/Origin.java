package dev.dovetail.authorizer;

import java.net.URI;

/** Tells which addresses keys may come from. */
final class Origin {
  private Origin() {}

  /**
   * {@return whether what is read there can't be changed on the way}
   *
   * @param local whether this machine will do, without encryption
   */
  static boolean isTrusted(URI uri, boolean local) {
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(uri.getScheme()) || (local && isLocal(uri));
  }

  /** {@return whether the address is one of this machine, without encryption} */
  static boolean isLocal(URI uri) {
    String host = uri.getHost();
    return "http".equalsIgnoreCase(uri.getScheme())
        && ("127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host));
  }
}
