package dev.dovetail.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LockModelTest {
  @Test
  void read_whatToJsonWrote_isTheSameLock() throws IOException {
    assertThat(read(Samples.LOCK.toJson())).isEqualTo(Samples.LOCK);
  }

  @Test
  void path_ofATable_isBesideItsModel() {
    assertThat(LockModel.path("app")).isEqualTo("META-INF/dovetail/app.lock.json");
    assertThat(LockModel.fileName("app")).isEqualTo("app.lock.json");
  }

  @Test
  void read_lockThatLacksAPart_namesIt() {
    assertThatThrownBy(() -> read(Samples.LOCK.toJson().replace("\"type\": \"TODO\",", "")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("type");
  }

  @Test
  void read_lockOfAnotherFormat_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Samples.LOCK.toJson().replace("\"format\": 1", "\"format\": 7")))
        .withMessageContaining("format 7");
  }

  private static LockModel read(String json) throws IOException {
    return LockModel.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
