package dev.dovetail.lambda.streams;

import java.net.URI;

/**
 * The name of an AWS resource, and where its service is.
 *
 * @param service the service, such as {@code sns}
 * @param region the region
 * @param resource what the service calls it
 */
record Arn(String partition, String service, String region, String resource) {
  private static final int PARTS = 6;

  /**
   * Reads an ARN.
   *
   * @throws IllegalArgumentException if it is none of the service
   */
  static Arn of(String text, String service, String example) {
    String[] parts = text.split(":", PARTS);
    if (parts.length != PARTS
        || !parts[0].equals("arn")
        || !parts[1].matches("aws|aws-us-gov|aws-cn")
        || !parts[2].equals(service)
        || !parts[3].matches("[a-z0-9-]+")
        || parts[5].isEmpty()) {
      throw refused(text, example);
    }
    return new Arn(parts[1], parts[2], parts[3], parts[5]);
  }

  static IllegalArgumentException refused(String text, String example) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not the ARN that is needed, which is like " + example + ".");
  }

  URI endpoint() {
    String domain = partition.equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return URI.create("https://" + service + "." + region + domain + "/");
  }
}
