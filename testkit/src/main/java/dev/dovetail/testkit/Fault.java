package dev.dovetail.testkit;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one request on its way to DynamoDB and back.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Fault {
  /** What the client of the request sees. */
  enum Kind {
    NONE,
    REQUEST_LOST,
    ANSWER_LOST,
    ANSWER_BROKEN,
    THROTTLED,
    INTERNAL_ERROR,
    CONFLICT,
    CANCELED,
    UNPROCESSED,
    SHORT_PAGE,
    SLOW,
    MEANWHILE
  }

  private static final List<String> BATCHES = List.of("BatchGetItem", "BatchWriteItem");
  private static final List<String> PAGES = List.of("Query", "Scan");
  private static final List<String> TRANSACTIONS =
      List.of("TransactWriteItems", "TransactGetItems");
  private static final List<String> CONFLICTING =
      List.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "TransactGetItems");

  private final Kind kind;
  private final String text;
  private final List<String> reasons;
  private final int count;
  private final @Nullable Runnable action;

  private Fault(
      Kind kind, String text, List<String> reasons, int count, @Nullable Runnable action) {
    this.kind = kind;
    this.text = text;
    this.reasons = reasons;
    this.count = count;
    this.action = action;
  }

  private static Fault of(Kind kind, String text) {
    return new Fault(kind, text, List.of(), 0, null);
  }

  /** {@return no fault: the request is done and answered} */
  public static Fault none() {
    return of(Kind.NONE, "none");
  }

  /** {@return a request that never arrives: the connection is refused, and nothing is done} */
  public static Fault requestLost() {
    return of(Kind.REQUEST_LOST, "request lost");
  }

  /** {@return a request that is done, but whose answer never arrives: the client times out} */
  public static Fault answerLost() {
    return of(Kind.ANSWER_LOST, "answer lost");
  }

  /** {@return a request that is done, but whose answer has the status 500} */
  public static Fault answerBroken() {
    return of(Kind.ANSWER_BROKEN, "answer broken");
  }

  /** {@return a request that is refused as throttled, and not done} */
  public static Fault throttled() {
    return of(Kind.THROTTLED, "throttled");
  }

  /** {@return a request that is refused with the status 500, and not done} */
  public static Fault internalError() {
    return of(Kind.INTERNAL_ERROR, "internal error");
  }

  /**
   * {@return a write that is refused as another transaction holds its item, or a transaction that
   * is canceled for that reason; not done}
   */
  public static Fault conflict() {
    return of(Kind.CONFLICT, "conflict");
  }

  /**
   * {@return a transaction that is canceled, and not done}
   *
   * <p>It is for transactions of as many actions as there are reasons.
   *
   * @param reasons the code of each action in order, such as {@code None} and {@code
   *     ConditionalCheckFailed}
   */
  public static Fault canceled(String... reasons) {
    List<String> codes = List.of(reasons);
    return new Fault(Kind.CANCELED, "canceled " + codes, codes, 0, null);
  }

  /**
   * {@return a batch that leaves the last of its keys or writes unprocessed, and does the others}
   *
   * <p>The request is changed on its way. For an endpoint that looks at signatures the faults need
   * {@link Faults#over(software.amazon.awssdk.http.SdkHttpClient,
   * software.amazon.awssdk.identity.spi.IdentityProvider) the credentials} of the client.
   *
   * @param count how many are left, at least one; all of them if the batch has fewer
   */
  public static Fault unprocessed(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "A batch leaves at least 1 unprocessed, not " + count + ".");
    }
    return new Fault(Kind.UNPROCESSED, count + " unprocessed", List.of(), count, null);
  }

  /**
   * {@return a query or a scan that looks at so many items at most, as where 1 MB is read; its
   * answer says where to go on, if there is more}
   *
   * <p>The request is changed on its way, and signed again as that of {@link #unprocessed}.
   *
   * @param items how many, at least one
   */
  public static Fault shortPage(int items) {
    if (items < 1) {
      throw new IllegalArgumentException(
          "A query or a scan looks at 1 item at least, not at " + items + ".");
    }
    return new Fault(Kind.SHORT_PAGE, "page of " + items, List.of(), items, null);
  }

  /** {@return a request that is done and answered, after a time} */
  public static Fault slow(Duration time) {
    return new Fault(Kind.SLOW, "slow " + time, List.of(), 0, () -> sleep(time));
  }

  /**
   * {@return a request that is done and answered, after somebody else did something}
   *
   * <p>The action runs on the thread of the request, once for each request with this fault. It may
   * use other clients of the engine.
   */
  public static Fault meanwhile(Runnable others) {
    return new Fault(
        Kind.MEANWHILE, "meanwhile", List.of(), 0, Objects.requireNonNull(others, "others"));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Kind kind() {
    return kind;
  }

  List<String> reasons() {
    return reasons;
  }

  int count() {
    return count;
  }

  /** Whether the service could do so to a request. */
  boolean fits(FaultTarget request) {
    return switch (kind) {
      case CONFLICT -> request.isAnyOf(CONFLICTING);
      case CANCELED -> request.isAnyOf(TRANSACTIONS) && request.actions() == reasons.size();
      case UNPROCESSED -> request.isAnyOf(BATCHES);
      case SHORT_PAGE -> request.isAnyOf(PAGES);
      default -> true;
    };
  }

  /** Refuses a request that the service could not do so to. */
  void requireFits(FaultTarget request) {
    if (fits(request)) {
      return;
    }
    if (kind == Kind.CANCELED && request.isAnyOf(TRANSACTIONS)) {
      throw new IllegalArgumentException(
          "The fault \""
              + this
              + "\" has "
              + reasons.size()
              + " reasons, but the transaction has "
              + request.actions()
              + " actions. Give one reason for each: Fault.canceled("
              + String.join(", ", Collections.nCopies(request.actions(), "\"None\""))
              + ").");
    }
    List<String> operations =
        switch (kind) {
          case UNPROCESSED -> BATCHES;
          case SHORT_PAGE -> PAGES;
          case CANCELED -> TRANSACTIONS;
          default -> CONFLICTING;
        };
    throw new IllegalArgumentException(
        "The fault \""
            + this
            + "\" is for "
            + String.join(" and ", operations)
            + ", but the request is "
            + request.operation()
            + ". Name the operation: faults.next(\""
            + operations.get(0)
            + "\", ...).");
  }

  void act() {
    if (action != null) {
      action.run();
    }
  }

  /** {@return the fault in words} */
  @Override
  public String toString() {
    return text;
  }
}
