package dev.dovetail.infra.cdk;

import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/** Tells something about the deployed stack to those who use it. */
final class Output {
  private Output() {}

  static void add(Construct stack, String name, String description, String value) {
    CfnOutput.Builder.create(stack, name).description(description).value(value).build();
  }
}
