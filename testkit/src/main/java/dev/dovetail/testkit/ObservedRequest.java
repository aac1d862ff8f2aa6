package dev.dovetail.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * A request that reached an engine, and what became of it.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ObservedRequest {
  private final DynamoDbRequest request;
  private final RequestOrigin origin;
  private final AnswerNumbers answer;
  private final @Nullable String failure;

  ObservedRequest(
      DynamoDbRequest request,
      RequestOrigin origin,
      AnswerNumbers answer,
      @Nullable String failure) {
    this.request = request;
    this.origin = origin;
    this.answer = answer;
    this.failure = failure;
  }

  /** {@return the operation as DynamoDB calls it, such as {@code Query}} */
  public String api() {
    return RequestMembers.api(request);
  }

  /**
   * {@return the operation with the table and the index, such as {@code Query on app, index
   * byStatus}}
   */
  public String target() {
    StringBuilder text = new StringBuilder(api());
    RequestMembers.text(request, "TableName").ifPresent(t -> text.append(" on ").append(t));
    RequestMembers.text(request, "IndexName").ifPresent(i -> text.append(", index ").append(i));
    return text.toString();
  }

  /** {@return the request as it was sent, with all values} */
  public DynamoDbRequest request() {
    return request;
  }

  /** {@return the body of the request on the wire, indented} */
  public String json() {
    return json(request);
  }

  /** {@return the body of any request on the wire, indented} */
  public static String json(DynamoDbRequest request) {
    return WireWriter.write(request).toPrettyString();
  }

  /**
   * {@return the pattern, such as {@code Todos.ofUser}, if the method of a repository sent the
   * request in its own thread}
   */
  public Optional<String> pattern() {
    return Optional.ofNullable(origin.pattern());
  }

  /**
   * {@return where the repository or the client was called, such as {@code
   * org.example.Inbox.open(Inbox.java:41)}, or an empty text if another thread or process did it}
   */
  public String caller() {
    return origin.place();
  }

  /** {@return whether it is a query or a scan, whose answer is a page} */
  public boolean isPage() {
    return api().equals("Query") || api().equals("Scan");
  }

  /** {@return how many items an answer has, after any filter; 0 for a write} */
  public int items() {
    return answer.items();
  }

  /** {@return how many items a query or scan looked at, before any filter} */
  public int scanned() {
    return answer.scanned();
  }

  /** {@return the read units that the engine says it consumed; it says nothing of a failure} */
  public double readUnits() {
    return RequestMembers.isWrite(request) ? 0 : answer.units();
  }

  /**
   * {@return the write units that the engine says it consumed, and for a transaction two for each
   * action at least, as the service counts; the engine says nothing of a failure}
   */
  public double writeUnits() {
    return RequestMembers.isWrite(request) ? answer.units() : 0;
  }

  /** {@return DynamoDB's code of the failure, or the name of the exception, if it failed} */
  public Optional<String> errorCode() {
    return Optional.ofNullable(failure);
  }

  /** {@return all of it but the values on one line} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(target());
    pattern().ifPresent(p -> text.append(", by ").append(p));
    if (failure != null) {
      text.append(": ").append(failure);
    } else {
      text.append(": ");
      text.append(RequestMembers.isWrite(request) ? answer.ofWrite() : answer.ofRead());
    }
    return caller().isEmpty() ? text.toString() : text.append(", at ").append(caller()).toString();
  }
}
