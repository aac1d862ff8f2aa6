package dev.dovetail.examples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.contract.ContractCheck;
import dev.dovetail.testkit.contract.RepositoryContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of all examples and of their tests hold the contract, by their models alone. */
class AllTablesContractTest {
  private static final boolean ALL = Boolean.getBoolean("dovetail.contract.all");
  private static final long SEED = Long.getLong("dovetail.seed", 1);

  /** One with each kind of method; the others are checked at night. */
  private static final Set<String> EACH_BUILD =
      Set.of(
          "shop", "clicks", "batches", "library", "writes", "hydrated", "members", "kinds", "bank");

  /** Those of LedgerContractTest. */
  private static final Set<String> ELSEWHERE = Set.of("app", "ledger", "login");

  private static final Map<String, List<String>> READ_EXPIRED =
      Map.of(
          "bank", List.of("accounts.readingExpired"),
          "desk", List.of("drafts.getAny", "drafts.numberOfAll"),
          "histories", List.of("players.getAny"),
          "hits", List.of("ones.history", "twos.history", "threes.history", "sixteens.history"),
          "hydrated", List.of("tasks.history"),
          "library", List.of("loans.history", "loans.everything", "loans.countHistory"));

  /** Updates that remove a component, or change a part of it. */
  private static final Map<String, Map<String, String>> CHANGE =
      Map.of(
          "blogs",
              Map.of(
                  "articles.unlocate", "source",
                  "articles.forget", "source tags",
                  "articles.release", "editor"),
          "histories", Map.of("players.clear", "notes motto"));

  @Test
  void contract_ofAllTables_holds() throws Exception {
    List<String> broken = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    int count = 0;
    for (TableModel model : models()) {
      for (ContractCheck check : contract(model).checks().toList()) {
        count++;
        names.add(check.name());
        try {
          check.run();
        } catch (AssertionError e) {
          broken.add(model.name() + ": " + e.getMessage());
        }
      }
    }

    assertThat(broken).as("seed %d", SEED).isEmpty();
    assertThat(count).isGreaterThan(ALL ? 3_500 : 350);
    assertThat(names).as("checks that are made").hasSizeGreaterThanOrEqualTo(ALL ? 25 : 22);
  }

  private static RepositoryContract<?> contract(TableModel model) throws ClassNotFoundException {
    RepositoryContract<?> contract = RepositoryContract.of(Class.forName(model.type())).seed(SEED);
    READ_EXPIRED.getOrDefault(model.name(), List.of()).forEach(contract::readsExpired);
    CHANGE
        .getOrDefault(model.name(), Map.of())
        .forEach((method, components) -> contract.changes(method, components.split(" ")));
    return contract;
  }

  private static List<TableModel> models() throws IOException {
    List<TableModel> models = new ArrayList<>();
    for (String folder : List.of("target/classes", "target/test-classes")) {
      try (Stream<Path> files = Files.list(Path.of(folder, "META-INF", "dovetail"))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".json") && !name.endsWith(".lock.json")) {
            try (InputStream in = Files.newInputStream(file)) {
              models.add(TableModel.read(in));
            }
          }
        }
      }
    }
    return models.stream()
        .filter(model -> !ELSEWHERE.contains(model.name()))
        .filter(model -> ALL || EACH_BUILD.contains(model.name()))
        .toList();
  }
}
