package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingKeyTest {
  @ParameterizedTest
  @CsvSource({
    "USER#{userId}, USER#*",
    "CONFIG, CONFIG",
    "TENANT#{tenant}#ORDERS, TENANT#*#ORDERS",
    "{tenant}#USER#{id}, *#USER#*",
    "A*B#{id}, A${*}B#*",
    "WHAT?#{id}, WHAT${?}#*",
    "US$#{id}, US${$}#*",
    "DAY#{day}#{~shard}, DAY#*#~*",
    "EVENTS#{~shard}, EVENTS#~*"
  })
  void of_template_keepsEveryLiteralAndOpensEveryFacet(String template, String pattern) {
    assertThat(LeadingKey.of(template)).contains(pattern);
  }

  @Test
  void of_facetAlone_saysNothing() {
    assertThat(LeadingKey.of("{id}")).isEmpty();
  }
}
