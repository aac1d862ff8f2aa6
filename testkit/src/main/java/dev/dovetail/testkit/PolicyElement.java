package dev.dovetail.testkit;

import java.util.List;

/**
 * The actions or the resources that a statement is about.
 *
 * @param but whether it is about all but these: {@code NotAction} or {@code NotResource}
 * @param patterns of actions, or of ARNs
 */
record PolicyElement(boolean but, List<String> patterns) {
  private static final String SERVICE = "dynamodb";

  /** Copies the patterns. */
  PolicyElement {
    patterns = List.copyOf(patterns);
  }

  /** {@return whether an action of DynamoDB can be among these} */
  boolean concernsTables() {
    return but
        ? patterns.stream().noneMatch(each -> PolicyPattern.likeAction(SERVICE + ":", each))
        : patterns.stream()
            .anyMatch(each -> each.equals("*") || PolicyPattern.likeAction(SERVICE, service(each)));
  }

  private static String service(String action) {
    return action.substring(0, Math.max(0, action.indexOf(':')));
  }

  boolean takesAction(String action) {
    return patterns.stream().anyMatch(each -> PolicyPattern.likeAction(action, each)) != but;
  }

  /**
   * {@return whether a resource is among these}
   *
   * @param resource what follows the account in its ARN: region and account are those of every
   *     request
   */
  boolean takesResource(String resource) {
    return patterns.stream().anyMatch(each -> covers(each, resource)) != but;
  }

  private static boolean covers(String arn, String resource) {
    if (arn.equals("*")) {
      return true;
    }
    String[] parts = arn.split(":", 6);
    return PolicyPattern.like(SERVICE, parts[2]) && PolicyPattern.like(resource, parts[5]);
  }

  /** {@return whether a resource of DynamoDB can be among these} */
  boolean mayBeTable() {
    return but
        || patterns.stream()
            .anyMatch(arn -> arn.equals("*") || PolicyPattern.like(SERVICE, arn.split(":", 6)[2]));
  }

  /** {@return each of these alone; all but some can't be taken apart} */
  List<PolicyElement> parts() {
    return but
        ? List.of(this)
        : patterns.stream().map(each -> new PolicyElement(false, List.of(each))).toList();
  }

  @Override
  public String toString() {
    return (but ? "all but " : "") + String.join(", ", patterns);
  }
}
