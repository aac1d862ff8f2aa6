package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** What differs between what calls functions over HTTP: paths, events, replies and refusals. */
interface Dialect {
  /** {@return the path in which routes are looked up} */
  String routedPath(String sentPath);

  /** {@return whether a slash at the end of a path makes no difference} */
  boolean ignoresTrailingSlash();

  /** {@return whether it calls a function only for callers it knows, where the route asks so} */
  boolean verifiesCallers();

  /** {@return the header that tells clients the gateway's id of their request, if there is one} */
  Optional<String> requestIdHeader();

  /** {@return whether it finds the route itself, and refuses what has none} */
  boolean routed();

  /** {@return how many bytes the body of a request may have} */
  int bodyLimit();

  /** {@return how many bytes the result of a function may have} */
  int resultLimit();

  /** {@return the answer to a request that it does not even look at, if this is one} */
  Optional<Reply> refusal(HttpRequest request, RequestSize size);

  /** {@return how long it waits for a function, if not for as long as the function has} */
  Optional<Patience> patience();

  /** {@return the event for the function} */
  ObjectNode event(Invocation invocation);

  /**
   * {@return the answer that a function's result stands for}
   *
   * @throws MalformedReply if it stands for none
   */
  Reply reply(JsonNode result) throws MalformedReply;

  /** {@return the gateway's own answer} */
  Reply refuse(Refusal refusal);

  /**
   * How long a function is waited for.
   *
   * @param time the longest time that it can be set to
   * @param over the answer when it is over
   */
  record Patience(Duration time, Reply over) {}

  /** Why a gateway answers without, or instead of, the function. */
  enum Refusal {
    NO_ROUTE,
    WRONG_METHOD,
    BAD_REQUEST,
    UNAUTHORIZED,
    TOO_LARGE,
    FUNCTION_FAILED,
    STOPPING
  }

  /** Says what is wrong with the result of a function. */
  final class MalformedReply extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedReply(String message) {
      super(message);
    }
  }
}
