package dev.dovetail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void parse_nothing_isPort8080InMemory() {
    assertThat(Options.parse(List.of()))
        .isEqualTo(new Options(8080, Optional.empty(), false, Optional.empty(), false));
  }

  @Test
  void parse_everything_takesIt() {
    assertThat(
            Options.parse(List.of("--port", "0", "--data", "a b", "--tokens", "--archive=c", "-h")))
        .isEqualTo(
            new Options(0, Optional.of(Path.of("a b")), true, Optional.of(Path.of("c")), true));
  }

  @Test
  void parse_valuesAfterAnEqualsSign_takesThem() {
    assertThat(Options.parse(List.of("--data=x=y", "--port=65535")))
        .isEqualTo(new Options(65535, Optional.of(Path.of("x=y")), false, Optional.empty(), false));
  }

  @ParameterizedTest
  @CsvSource({
    "--port, --port needs a number",
    "--port=, --port needs a number",
    "--port=-1, from 0 to 65535",
    "--port=65536, from 0 to 65535",
    "--port=80x, \"80x\"",
    "--data, --data needs a directory",
    "--archive, --archive needs a directory",
    "--prot=1, no option \"--prot\"",
    "8080, no option \"8080\""
  })
  void parse_wrongOption_saysWhatIsLegal(String argument, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of(argument)))
        .withMessageContaining(message);
  }
}
