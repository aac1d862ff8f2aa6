package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Calls the function of one route with the events of one source. */
final class Probe {
  private static final FunctionModel IN_TIME = model(10);
  private static final FunctionModel TOO_LATE = model(0);

  private final HttpSource source;
  private final RouteModel route;
  private final Supplier<HttpExample> examples;
  private final HttpConformance.Settings settings;

  Probe(
      HttpSource source,
      RouteModel route,
      Supplier<HttpExample> examples,
      HttpConformance.Settings settings) {
    this.source = source;
    this.route = route;
    this.examples = examples;
    this.settings = settings;
  }

  private static FunctionModel model(int timeoutSeconds) {
    return new FunctionModel("checked", "", timeoutSeconds, 512, List.of(), List.of());
  }

  HttpSource source() {
    return source;
  }

  RouteModel route() {
    return route;
  }

  HttpConformance.Settings settings() {
    return settings;
  }

  boolean authenticated() {
    return route.access() == Access.AUTHENTICATED;
  }

  boolean isGet() {
    return route.method().name().equals("GET");
  }

  boolean isDelete() {
    return route.method().name().equals("DELETE");
  }

  /** {@return whether a caller can be verified, and so have success} */
  boolean canSucceed() {
    return source.verifies(route);
  }

  HttpExample good() {
    return examples.get();
  }

  ObjectNode event(HttpExample example) {
    return event(route.method().name(), example);
  }

  ObjectNode event(String method, HttpExample example) {
    return source.event(route, method, example, authenticated() ? settings.user() : "");
  }

  ObjectNode unverified(HttpExample example) {
    return source.event(route, route.method().name(), example, "");
  }

  HttpReply send(HttpExample example) {
    return send(event(example));
  }

  HttpReply send(ObjectNode event) {
    return send(event.toString().getBytes(UTF_8));
  }

  HttpReply send(byte[] event) {
    return call(settings.handler(), event, IN_TIME, new ByteArrayOutputStream());
  }

  /** {@return the reply of the function when there is no time left} */
  HttpReply sendTooLate() {
    byte[] event = event(good()).toString().getBytes(UTF_8);
    return call(settings.handler(), event, TOO_LATE, new ByteArrayOutputStream());
  }

  /** {@return the reply of the function whose calls fail} */
  HttpReply sendFailing() {
    RequestStreamHandler failing = settings.failing();
    byte[] event = event(good()).toString().getBytes(UTF_8);
    return call(
        failing == null ? settings.handler() : failing,
        event,
        IN_TIME,
        new ByteArrayOutputStream());
  }

  /** {@return what the function logs of an event} */
  String logOf(ObjectNode event) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    call(settings.handler(), event.toString().getBytes(UTF_8), IN_TIME, log);
    return log.toString(UTF_8);
  }

  private HttpReply call(
      RequestStreamHandler handler,
      byte[] event,
      FunctionModel function,
      ByteArrayOutputStream log) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event),
          out,
          new LocalContext(function, new PrintStream(log, true, UTF_8)));
    } catch (Exception | StackOverflowError e) {
      throw new AssertionError(
          "The handler threw " + e + ", and the source has no reply. The event: " + shown(event),
          e);
    }
    return HttpReply.read(out.toByteArray());
  }

  private static String shown(byte[] event) {
    String text = new String(event, UTF_8);
    return text.length() <= 1000 ? text : text.substring(0, 1000) + "...";
  }

  /** Demands for another form of a request the answer to the usual one. */
  void demandSame(Variant variant, String what) {
    HttpExample example = good();
    HttpReply usual = send(example);
    HttpReply other = send(variant.of(isGet() ? example : good()));
    boolean same =
        usual.status() == other.status() && (!isGet() || usual.body().equals(other.body()));
    if (!same) {
      throw new AssertionError(what + " changes the answer. It was " + usual + " and is " + other);
    }
  }

  /** Demands a status, or 401 where nobody is verified. */
  void demandStatus(HttpReply reply, String what, Integer... statuses) {
    boolean refused = !canSucceed() && reply.status() == 401;
    if (!refused && !List.of(statuses).contains(reply.status())) {
      throw new AssertionError(
          what + " must be answered with " + List.of(statuses) + ", but is with " + reply);
    }
  }

  /** Demands a status from 400 to 499. */
  void demandRefusal(HttpReply reply, String what) {
    demand(reply.status() >= 400 && reply.status() < 500, what + " must be refused", reply);
  }

  void demandNoServerError(HttpReply reply, String what) {
    demand(
        reply.status() >= 200 && reply.status() < 500, what + " is no error of the server", reply);
  }

  void demand(boolean holds, String what, HttpReply reply) {
    if (!holds) {
      throw new AssertionError(what + ", but the reply is " + reply);
    }
  }

  /** {@return the path with another last segment, where that is a parameter} */
  static String withLast(String path, String segment) {
    return path.substring(0, path.lastIndexOf('/') + 1) + segment;
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@return a text with each of its bytes as percent and two digits} */
  static String encodeAll(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return encoded.toString();
  }

  /** Makes another form of the event of a request. */
  interface Variant {
    ObjectNode of(HttpExample example);
  }
}
