package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.contract.RepositoryContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The repositories of the service hold the contract of docs/contract.md. */
class ContractTest {
  @TestFactory
  Stream<DynamicTest> contract_ofTheService_holds() {
    return RepositoryContract.of(AppTable.class).tests();
  }

  @Test
  void unchecked_ofTheService_isNothing() {
    assertThat(RepositoryContract.of(AppTable.class).unchecked()).isEmpty();
  }
}
