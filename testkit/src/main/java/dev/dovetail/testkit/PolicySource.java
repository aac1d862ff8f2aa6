package dev.dovetail.testkit;

/**
 * Gives the policy of a {@link HeldToPolicy}, such as one that a plan has made.
 *
 * <p>An implementation has a constructor without parameters.
 */
public interface PolicySource {
  /** {@return the policy; it is asked for once by each class, which counts on its own} */
  PolicyGuard policy();
}
