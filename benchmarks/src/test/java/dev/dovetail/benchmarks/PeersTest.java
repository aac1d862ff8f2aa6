package dev.dovetail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shows that all peers do the same work, so that comparing them says something. */
class PeersTest {
  private static final Order ORDER = Peers.order();

  @Test
  void encode_ofAllPeers_hasTheSameAttributes() {
    Map<String, AttributeValue> generated = Peers.generated().itemToMap(ORDER, true);
    Map<String, AttributeValue> immutable = Peers.immutable().itemToMap(ORDER, true);
    Map<String, AttributeValue> bean = Peers.bean().itemToMap(OrderBean.of(ORDER), true);

    assertThat(generated).hasSize(12).containsKeys("pk", "sk", "_type", "tags", "placedAt");
    assertThat(bean).isEqualTo(immutable);
    assertThat(withoutTime(immutable)).isEqualTo(withoutTime(generated));
  }

  @Test
  void decode_ofAllPeers_givesTheRecordBack() {
    assertThat(Peers.generated().mapToItem(Peers.generated().itemToMap(ORDER, true)))
        .isEqualTo(ORDER);
    assertThat(Peers.immutable().mapToItem(Peers.immutable().itemToMap(ORDER, true)))
        .isEqualTo(ORDER);
    assertThat(Peers.bean().mapToItem(Peers.bean().itemToMap(OrderBean.of(ORDER), true)).toOrder())
        .isEqualTo(ORDER);
  }

  /** Times have fixed width in a generated schema, and not in the SDK's. */
  private static Map<String, AttributeValue> withoutTime(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> rest = new HashMap<>(item);
    rest.remove("placedAt");
    return rest;
  }
}
