package dev.dovetail.examples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.examples.ledger.LedgerTable;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.contract.RepositoryContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of all examples and of their tests, by their models alone. */
class AllTablesContractTest {
  @TestFactory
  Stream<DynamicTest> contract_ofAllTables_holds() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (TableModel model : models()) {
        Class<?> table = Class.forName(model.type());
        RepositoryContract<?> c = RepositoryContract.of(table);
        System.err.println(model.name() + " UNCHECKED " + c.unchecked());
        c.checks().forEach(k -> tests.add(DynamicTest.dynamicTest(model.name() + ": " + k, k::run)));
    }
    return tests.stream();
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
    return models;
  }
}
