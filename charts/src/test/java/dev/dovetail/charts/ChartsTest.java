package dev.dovetail.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of the sample, byte for byte. {@code mvn test -pl charts -am -Dgolden.update} rewrites
 * it, for a review of the difference.
 */
class ChartsTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "shop.md");

  @Test
  void markdown_ofTheSample_isTheGoldenPage() throws IOException {
    String page = Charts.markdown(Samples.SHOP, Samples.FUNCTIONS);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(GOLDEN, page);
    }

    assertThat(page).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void markdown_withoutFunctions_namesNoUser() {
    assertThat(Charts.markdown(Samples.SHOP))
        .doesNotContain("get-order")
        .contains("| `orders.get(email, id)` | get | table |");
  }

  @Test
  void markdown_functionOfAnotherRepository_usesNothing() {
    assertThat(Charts.markdown(Samples.SHOP, Samples.FUNCTIONS).lines())
        .filteredOn(line -> line.startsWith("| `orders.create("))
        .hasSize(1)
        .allMatch(line -> line.endsWith("| 1 | |"));
  }

  @Test
  void markdown_entitiesOfOnePartition_shareABoxInTheOrderOfItems() {
    assertThat(Charts.markdown(Samples.SHOP))
        .containsSubsequence(
            "subgraph c1[\"table: CUSTOMER#35;{email}\"]",
            "[\"CUSTOMER<br/>",
            "[\"ORDER<br/>",
            "end")
        .containsSubsequence(
            "subgraph c2[\"byCity: CITY#35;{city}\"]", "[\"ORDER\"]", "[\"CUSTOMER\"]", "end");
  }

  @Test
  void markdown_charactersOfTables_staySo() {
    assertThat(Charts.markdown(Samples.SHOP))
        .contains("``sk between ORDER\\|`#{id} and ORDER\\|`$``")
        .contains("ORDER#124;#96;#35;{id}");
  }
}
