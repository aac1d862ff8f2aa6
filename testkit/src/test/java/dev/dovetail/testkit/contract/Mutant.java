package dev.dovetail.testkit.contract;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A defect, made by a client that does something else than the repository says or by a repository
 * around the generated one.
 */
interface Mutant {
  /** {@return the rule that is broken} */
  Rule rule();

  /** {@return the rules that the same defect breaks as well} */
  default Set<Rule> others() {
    return Set.of();
  }

  default DynamoDbClient client(DynamoDbClient client) {
    return client;
  }

  default DeskTable table(DeskTable table) {
    return table;
  }
}
