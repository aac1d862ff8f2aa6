package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.key.Facet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of key locks are what core writes: a change of core's encoding breaks locks. */
class SampleFacetTest {
  static Stream<Encoding> encodings() {
    return Stream.of(
            Stream.of(Encoding.Text.Form.values()).map(Encoding.Text::new),
            Stream.of(
                new Encoding.Codes(List.of("b", "a $#\t%")), new Encoding.Codes(List.of("ÄÖ"))),
            IntStream.rangeClosed(0, 38).mapToObj(Encoding.Decimal::new),
            Stream.of(Encoding.Fixed.values()))
        .flatMap(encodings -> encodings);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void of_everyEncoding_isWhatCoreWrites(Encoding encoding) {
    SampleFacet sample = SampleFacet.of(encoding);

    assertThat(sample.facet()).isEqualTo(encoded(encoding, sample.value()));
  }

  /** Two encodings that gave one text for their samples would hide a change between them. */
  @ParameterizedTest
  @MethodSource("encodings")
  void of_everyEncoding_differsFromAllOthers(Encoding encoding) {
    List<Encoding> alike =
        encodings()
            .filter(other -> SampleFacet.of(other).facet().equals(SampleFacet.of(encoding).facet()))
            .collect(Collectors.toList());

    assertThat(alike).containsExactly(encoding);
  }

  private static String encoded(Encoding encoding, String value) {
    if (encoding instanceof Encoding.Text text) {
      return switch (text.form()) {
        case AS_IS -> Facet.encode("x", value);
        case NORMALIZED -> Facet.encodeNormalized("x", value);
        case CASE_INSENSITIVE -> Facet.encodeCaseInsensitive("x", value);
      };
    } else if (encoding instanceof Encoding.Codes) {
      return Facet.encode("x", value);
    } else if (encoding instanceof Encoding.Decimal decimal) {
      return Facet.encode("x", new BigDecimal(value), decimal.scale());
    }
    return switch ((Encoding.Fixed) encoding) {
      case BOOLEAN -> Facet.encode("x", Boolean.parseBoolean(value));
      case INTEGER -> Facet.encode("x", Long.parseLong(value));
      case UUID -> Facet.encode("x", UUID.fromString(value));
      case INSTANT_SECONDS -> Facet.encode("x", Instant.parse(value), ChronoUnit.SECONDS);
      case INSTANT_MILLIS -> Facet.encode("x", Instant.parse(value), ChronoUnit.MILLIS);
      case INSTANT_MICROS -> Facet.encode("x", Instant.parse(value), ChronoUnit.MICROS);
      case INSTANT_NANOS -> Facet.encode("x", Instant.parse(value), ChronoUnit.NANOS);
      case DATE -> Facet.encode("x", LocalDate.parse(value));
      case MONTH -> Facet.encode("x", YearMonth.parse(value));
    };
  }
}
