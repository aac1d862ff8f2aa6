package dev.dovetail.examples.async;

import dev.dovetail.Entity;
import dev.dovetail.ItemUpgrade;
import dev.dovetail.TimeToLive;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Expires, and was stored in another form before. */
@Entity(
    type = "DRAFT",
    pk = "AUTHOR#{author}",
    sk = "DRAFT#{id}",
    version = 2,
    upgrade = Draft.Renamed.class)
record Draft(
    String author,
    String id,
    String text,
    @TimeToLive @Nullable Instant endsAt,
    @Version long version) {

  /** Gives the text its present name. */
  static final class Renamed implements ItemUpgrade {
    @Override
    public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
      item.put("text", item.remove("words"));
      return item;
    }
  }
}
