package dev.dovetail.testkit.contract;

import dev.dovetail.TableOptions;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A defect, made by a client that does something else than the repository says or by a repository
 * around the generated one.
 */
interface Mutant {
  /** {@return the rule that is broken} */
  Rule rule();

  /** {@return its name in the list of what finds it} */
  String name();

  /** Waits for nobody: a defect that looks like others at work ends at once. */
  TableOptions OPTIONS = TableOptions.defaults().withPause(time -> {});

  /** {@return all of them} */
  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(List.of(PlainMutant.values()));
    all.addAll(List.of(CombinedMutant.values()));
    all.addAll(List.of(TiredMutant.values()));
    return all;
  }

  /** {@return the table with the defect} */
  default DeskTable on(DynamoDbClient client) {
    return table(DynamoDbDeskTable.on(client(client), "desk", OPTIONS));
  }

  default DynamoDbClient client(DynamoDbClient client) {
    return client;
  }

  default DeskTable table(DeskTable table) {
    return table;
  }
}
