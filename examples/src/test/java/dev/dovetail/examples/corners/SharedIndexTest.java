package dev.dovetail.examples.corners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import org.junit.jupiter.api.Test;

/** Entities whose items have the same values in the same index over components. */
@DynamoDbTest
class SharedIndexTest {
  @Test
  void reads_ofAnIndexThatEntitiesShare_areOfOneOfThem(CornersTable table) {
    Cat tom = table.cats().create(new Cat("1", "ann", "Tom"));
    Cat felix = table.cats().create(new Cat("2", "ann", "Felix"));
    Dog namesake = table.dogs().create(new Dog("1", "ann", "Tom"));
    table.dogs().create(new Dog("3", "bob", "Rex"));

    assertThat(table.cats().of("ann", PageRequest.first(10)).items()).containsExactly(felix, tom);
    assertThat(table.dogs().of("ann", PageRequest.first(10)).items()).containsExactly(namesake);
    assertThat(table.cats().countOf("ann")).isEqualTo(2);
    assertThat(table.cats().countOf("bob")).isZero();
    assertThat(table.cats().all()).containsExactlyInAnyOrder(tom, felix);
  }
}
