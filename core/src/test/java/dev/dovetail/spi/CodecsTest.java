package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.ValueCodec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CodecsTest {
  private static final Secretive CODEC = new Secretive();

  @Test
  void stored_value_isWhatTheCodecSays() {
    assertThat(Codecs.stored("pin", CODEC, 7)).isEqualTo("7");
    assertThat(Codecs.key("pin", CODEC, 7)).isEqualTo("7");
  }

  @Test
  void stored_codecThrows_namesTheComponentAndNotTheValue() {
    assertThatThrownBy(() -> Codecs.stored("pin", CODEC, -4711))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("component pin")
        .hasMessageContaining("Secretive threw IllegalStateException")
        .hasMessageNotContaining("4711")
        .hasNoCause();
    assertThatThrownBy(() -> Codecs.key("pin", CODEC, -4711))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("component pin")
        .hasMessageContaining("Secretive threw IllegalStateException")
        .hasMessageNotContaining("4711")
        .hasNoCause();
  }

  @Test
  void stored_codecReturnsNull_namesTheComponent() {
    assertThatThrownBy(() -> Codecs.stored("pin", CODEC, 0))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("component pin")
        .hasMessageContaining("Secretive returned null");
    assertThatThrownBy(() -> Codecs.key("pin", CODEC, 0))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("component pin")
        .hasMessageContaining("Secretive returned null");
  }

  @Test
  void stored_null_isRefusedBeforeTheCodec() {
    assertThatThrownBy(() -> Codecs.stored("pin", CODEC, null))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("pin is null");
    assertThatThrownBy(() -> Codecs.key("pin", CODEC, null))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{pin} is null");
  }

  @Test
  void decoded_codecThrowsOrReturnsNull_namesTheAttributeAndNotTheValue() {
    ItemReader item = new ItemReader("CARD", Map.of("pin", AttributeValue.fromS("7")));

    assertThat(item.decoded("pin", CODEC, "7")).isEqualTo(7);
    assertThatThrownBy(() -> item.decoded("pin", CODEC, "x4711"))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("attribute pin of a stored CARD")
        .hasMessageContaining("Secretive can decode")
        .hasMessageNotContaining("4711")
        .hasNoCause();
    assertThatThrownBy(() -> item.decoded("pin", CODEC, ""))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("attribute pin of a stored CARD");
  }

  /** Throws for negative numbers and returns null for zero, as a codec should not. */
  @SuppressWarnings("NullAway")
  private static final class Secretive implements ValueCodec<Integer, String> {
    @Override
    public String encode(Integer value) {
      if (value < 0) {
        throw new IllegalStateException("no pin: " + value);
      }
      return value == 0 ? null : value.toString();
    }

    @Override
    public Integer decode(String stored) {
      return stored.isEmpty() ? null : Integer.valueOf(stored);
    }
  }
}
