package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Watches a delivery step by step: what it may deliver when, and that it loses nothing. */
final class DeliveryHistory {
  private final StreamDelivery delivery;
  private final String name;
  private final int batchSize;
  private final int maximumRetryAttempts;
  private final Set<String> resolved = new HashSet<>();
  private final Map<String, String> shards = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  /** By item: the versions that have to come, in order. */
  private final Map<String, List<String>> expected = new LinkedHashMap<>();

  private final Map<String, Set<String>> expectedOfShard = new HashMap<>();
  private int attempts;
  private int discarded;

  DeliveryHistory(StreamDelivery delivery, String name, int batchSize, int maximumRetryAttempts) {
    this.delivery = delivery;
    this.name = name;
    this.batchSize = batchSize;
    this.maximumRetryAttempts = maximumRetryAttempts;
  }

  static String version(Record record) {
    return record.dynamodb().newImage().get("id").s();
  }

  static String item(String version) {
    return version.substring(0, version.indexOf('='));
  }

  /** Notes what was written, as another reader of the stream sees it. */
  void wrote(List<StreamPart> parts, Set<String> filtered) {
    for (StreamPart part : parts) {
      if (part.parent() != null) {
        parents.put(part.shard(), part.parent());
      }
      for (Record record : part.records()) {
        String version = version(record);
        if (!filtered.contains(item(version))) {
          shards.put(version, part.shard());
          expectedOfShard.computeIfAbsent(part.shard(), s -> new HashSet<>()).add(version);
        }
      }
    }
  }

  /** Notes what writers wrote to an item, in order. */
  void expect(String item, List<String> versions) {
    expected.put(item, versions);
  }

  /** Looks at all that has happened since the last time. */
  void check() {
    List<StreamDelivery.Discarded> left = delivery.discarded();
    List<StreamDelivery.Discarded> now = left.subList(discarded, left.size());
    now.stream().filter(one -> one.condition().startsWith("Record")).forEach(this::leftOut);
    List<StreamDelivery.Attempt> made = delivery.attempts();
    made.subList(attempts, made.size()).forEach(this::attempt);
    now.stream().filter(one -> one.condition().startsWith("Retry")).forEach(this::leftOut);
    attempts = made.size();
    discarded = left.size();
  }

  private void attempt(StreamDelivery.Attempt attempt) {
    assertThat(attempt.records()).as(name).hasSizeBetween(1, batchSize);
    mayCome(attempt.records());
    attempt.records().subList(0, attempt.done()).forEach(one -> resolved.add(version(one)));
  }

  private void leftOut(StreamDelivery.Discarded one) {
    mayCome(one.records());
    one.records().forEach(record -> resolved.add(version(record)));
    if (one.condition().startsWith("Retry")) {
      assertThat(one.attempts()).as(name).isEqualTo(maximumRetryAttempts + 1);
    }
    assertThat(one.message())
        .as(name)
        .contains("\"batchSize\":" + one.records().size())
        .contains("\"shardId\":\"" + shards.get(version(one.records().get(0))) + "\"");
  }

  /** Records come once what was before them, of their item and in earlier shards, is resolved. */
  private void mayCome(List<Record> records) {
    Set<String> batch = new HashSet<>();
    String shard = shards.get(version(records.get(0)));
    for (Record record : records) {
      String version = version(record);
      assertThat(resolved).as("%s: comes after it is resolved", name).doesNotContain(version);
      assertThat(shards.get(version)).as("%s: the shard of %s", name, version).isEqualTo(shard);
      List<String> versions = expected.getOrDefault(item(version), List.of());
      assertThat(versions).as(name).contains(version);
      for (String earlier : versions.subList(0, versions.indexOf(version))) {
        assertThat(batch.contains(earlier) || resolved.contains(earlier))
            .as("%s: %s is resolved before %s comes", name, earlier, version)
            .isTrue();
      }
      batch.add(version);
    }
    for (String parent = parents.get(shard); parent != null; parent = parents.get(parent)) {
      assertThat(resolved)
          .as("%s: the shard before is resolved", name)
          .containsAll(expectedOfShard.getOrDefault(parent, Set.of()));
    }
  }

  /** {@return how many records are resolved, once nothing waits any more: all} */
  int end() {
    Set<String> all = new HashSet<>();
    expected.values().forEach(all::addAll);
    assertThat(resolved).as(name).isEqualTo(all);
    assertThat(delivery.trimmed()).as(name).isEmpty();
    return all.size();
  }
}
