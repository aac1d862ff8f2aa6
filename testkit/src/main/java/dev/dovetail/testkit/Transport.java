package dev.dovetail.testkit;

import java.util.Locale;

/** How the SDK's client of an engine reaches it. */
public enum Transport {
  /** Method calls: the fastest. The client has no retries, interceptors or metrics. */
  DIRECT,
  /**
   * The SDK's own client, as in production, over an HTTP client that hands its requests to the
   * engine without a socket. It marshals, signs and retries, without pauses; {@link Faults} work.
   */
  WIRE;

  /** The JUnit configuration parameter and system property that chooses for a whole run. */
  static final String PROPERTY = "dovetail.testkit.transport";

  /**
   * {@return the transport with a name in any case}
   *
   * @throws IllegalArgumentException if there is none
   */
  static Transport named(String name) {
    for (Transport transport : values()) {
      if (transport.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return transport;
      }
    }
    throw new IllegalArgumentException(
        PROPERTY + " is \"" + name + "\", but it can be direct or wire.");
  }
}
