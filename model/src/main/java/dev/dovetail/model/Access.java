package dev.dovetail.model;

/** Who may call a route. */
public enum Access {
  /** Only callers whose identity was verified before the function is invoked. */
  AUTHENTICATED,
  /** Everybody. */
  PUBLIC
}
