package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.testkit.Dialect.MalformedReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must be so for a statement of an authorizer's policy to count: where the request comes from.
 * There are more conditions in IAM; a policy that has one of them is refused, since to leave it out
 * would be to allow what is not allowed.
 *
 * @param tests what must all be so
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress">Conditions
 *     about addresses</a>
 */
record PolicyCondition(List<Test> tests) {
  private static final String SOURCE_IP = "aws:sourceip";

  /**
   * One operator.
   *
   * @param in whether the address must be in one of the ranges, or in none
   */
  record Test(boolean in, List<AddressRange> ranges) {
    boolean holds(String sourceIp) {
      return in == ranges.stream().anyMatch(range -> range.has(sourceIp));
    }
  }

  /**
   * Reads a condition, which may be missing.
   *
   * @throws MalformedReply if it is none, or one that is not looked at here
   */
  static PolicyCondition read(JsonNode condition) throws MalformedReply {
    List<Test> tests = new ArrayList<>();
    if (!condition.isMissingNode() && !condition.isObject()) {
      throw new MalformedReply("A statement of the policy has a Condition that is not an object.");
    }
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      String name = operator.getKey();
      if (!name.equals("IpAddress") && !name.equals("NotIpAddress")) {
        throw refused(name);
      }
      if (operator.getValue().isEmpty()) {
        throw new MalformedReply(
            "A Condition of the policy has nothing in " + name + " that could be compared.");
      }
      for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
        if (!key.getKey().toLowerCase(Locale.ROOT).equals(SOURCE_IP)) {
          throw refused(name + " of " + key.getKey());
        }
        tests.add(new Test(name.equals("IpAddress"), ranges(key.getValue())));
      }
    }
    return new PolicyCondition(tests);
  }

  private static List<AddressRange> ranges(JsonNode given) throws MalformedReply {
    List<AddressRange> ranges = new ArrayList<>();
    for (JsonNode text : given.isArray() ? given : List.of(given)) {
      ranges.add(
          AddressRange.parse(text.asText())
              .orElseThrow(
                  () ->
                      new MalformedReply(
                          "A Condition of the policy has "
                              + text
                              + ", which is no range of addresses, such as \"203.0.113.0/24\".")));
    }
    return ranges;
  }

  private static MalformedReply refused(String what) {
    return new MalformedReply(
        "A statement of the policy has a Condition with "
            + what
            + ". The local gateway understands IpAddress and NotIpAddress of aws:SourceIp.");
  }

  boolean holds(String sourceIp) {
    return tests.stream().allMatch(test -> test.holds(sourceIp));
  }
}
