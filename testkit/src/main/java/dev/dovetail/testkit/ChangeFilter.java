package dev.dovetail.testkit;

import dev.dovetail.model.FilterPatterns;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Lets through the records that match one pattern of some, or all if there is none. */
final class ChangeFilter implements Predicate<Record> {
  /** What an account can have for one event source mapping, if AWS raises the five of the start. */
  private static final int MAX_PATTERNS = 10;

  private final List<FilterPattern> patterns;
  private final String streamArn;

  private ChangeFilter(List<FilterPattern> patterns, String streamArn) {
    this.patterns = patterns;
    this.streamArn = streamArn;
  }

  static ChangeFilter of(List<String> patterns, String streamArn) {
    if (patterns.size() > MAX_PATTERNS) {
      throw new IllegalArgumentException(
          "There are "
              + patterns.size()
              + " filter patterns, but an event source mapping has "
              + MAX_PATTERNS
              + " at most.");
    }
    return new ChangeFilter(patterns.stream().map(FilterPattern::of).toList(), streamArn);
  }

  static ChangeFilter of(TableModel table, FunctionModel function, String streamArn) {
    StreamSourceModel source = function.stream();
    if (source == null) {
      throw new IllegalArgumentException(
          "No stream calls "
              + function.handler()
              + ": it has no @OnChange. Use filter(...) to say which records it is to get.");
    }
    return of(FilterPatterns.of(table, source), streamArn);
  }

  @Override
  public boolean test(Record record) {
    return patterns.isEmpty()
        || patterns.stream()
            .anyMatch(pattern -> pattern.matches(LambdaEvent.json(record, streamArn)));
  }
}
