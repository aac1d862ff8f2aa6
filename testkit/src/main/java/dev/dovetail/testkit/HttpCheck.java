package dev.dovetail.testkit;

import dev.dovetail.model.RouteModel;

/**
 * One check of {@link HttpConformance}, of one route by one source.
 *
 * <p>In JUnit it is {@code DynamicTest.dynamicTest(check.toString(), check::run)}.
 */
public final class HttpCheck {
  private final HttpRule rule;
  private final Probe probe;

  HttpCheck(HttpRule rule, Probe probe) {
    this.rule = rule;
    this.probe = probe;
  }

  /** {@return what is checked, such as {@code head-as-get}} */
  public String name() {
    return rule.text();
  }

  /** {@return the route whose function is called} */
  public RouteModel route() {
    return probe.route();
  }

  /** {@return the source whose events it is called with} */
  public HttpSource source() {
    return probe.source();
  }

  /**
   * Calls the function.
   *
   * @throws AssertionError if it does not do what the check is about
   */
  public void run() {
    rule.run(probe);
  }

  /** {@return the name with route and source} */
  @Override
  public String toString() {
    return name() + ", " + route().method() + " " + route().path() + ", " + source();
  }
}
