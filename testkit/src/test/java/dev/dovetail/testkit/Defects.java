package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Wrong functions, each under the name of the check that must find it. */
final class Defects {
  private Defects() {}

  static Map<String, Defect> all() {
    Map<String, Defect> defects = new LinkedHashMap<>();
    ofEvents(defects);
    ofBodies(defects);
    ofReplies(defects);
    ofHeaders(defects);
    ofCallers(defects);
    return defects;
  }

  private static void ofEvents(Map<String, Defect> defects) {
    defects.put(
        "headers-in-any-case",
        Defect.ofEvent(event -> event.withObject("/headers").remove("CONTENT-TYPE")));
    defects.put(
        "members-null",
        throwing(
            event ->
                event.has("headers")
                    && event.get("headers").isNull()
                    && !event.path("multiValueHeaders").isObject()));
    defects.put(
        "members-missing",
        throwing(event -> !event.has("isBase64Encoded") && event.has("requestContext")));
    defects.put(
        "event-broken",
        (event, right, context) -> {
          if (event.length == 0) {
            throw new IOException("nothing to read");
          }
          return Defect.call(right, event, context);
        });
    defects.put("cookies-tolerated", throwing(event -> event.toString().contains(";;=")));
    defects.put(
        "path-with-stage",
        Defect.ofReply(
            (event, reply) -> {
              String path = event.path("path").asText(event.path("rawPath").asText());
              if (path.startsWith("/prod") || path.startsWith("/base")) {
                reply.put("statusCode", 404);
              }
            }));
    defects.put(
        "slash-at-the-end",
        throwing(event -> event.path("path").asText(event.path("rawPath").asText()).endsWith("/")));
    defects.put(
        "path-malformed",
        Defect.ofReply(
            (event, reply) -> {
              if (event.toString().contains("/a%\"")) {
                reply.put("statusCode", 404);
              }
            }));
    defects.put(
        "query-malformed",
        Defect.ofReply(
            (event, reply) -> {
              if (event.toString().contains("%c3%28") && event.toString().contains("limit")) {
                reply.put("statusCode", 404);
              }
            }));
    defects.put(
        "query-in-either-form",
        Defect.ofEvent(
            event -> {
              if (!event.path("queryStringParameters").isObject()
                  && !event.toString().contains("limit")) {
                event.remove("rawQueryString");
                event.remove("multiValueQueryStringParameters");
              }
            }));
  }

  private static void ofBodies(Map<String, Defect> defects) {
    defects.put("base64-body", status(201, 400, "eyJuYW1lIjoiYSJ9"));
    defects.put("path-decoded-once", status(404, 200, "%25%36%46"));
    defects.put("query-decoded-once", status(200, 400, "%61%62%63"));
    defects.put(
        "declared-refusals",
        Defect.ofReply(
            (event, reply) -> {
              String text = event.toString();
              boolean bare =
                  text.contains("\"/things\"") && !text.contains("word") && !text.contains("limit");
              if (bare && text.contains("GET") && reply.path("statusCode").asInt() == 400) {
                reply.put("statusCode", 422);
                reply.put("statusDescription", "422 Wrong");
                String body = reply.path("body").asText();
                reply.put("body", body.replace("\"status\":400", "\"status\":422"));
              }
            }));
    defects.put("base64-malformed", status(400, 500, "\"body\":\"AAAAA\""));
    defects.put("body-not-utf8", status(400, 201, "\"body\":\"eyJhIjoi6SJ9\""));
    defects.put("json-malformed", status(400, 422, "{'a':1}"));
    defects.put("json-no-object", status(422, 201, "\"body\":\"[]\""));
    defects.put("json-hostile", status(422, 500, "1e999999999"));
    defects.put("member-unknown", status(422, 201, "dovetail-unknown"));
    defects.put("member-of-wrong-type", status(422, 201, "\\\"name\\\":7"));
    defects.put("member-missing", status(422, 500, "\"body\":\"{}\""));
    defects.put("member-null", status(422, 201, "\\\"name\\\":null"));
    defects.put("body-limit", status(413, 400, ""));
    defects.put("deadline", status(504, 503, ""));
    defects.put("path-unknown", status(404, 400, "/dovetail/no/such/path"));
    defects.put("slash-encoded", status(404, 200, "one%2Fone"));
  }

  private static void ofReplies(Map<String, Defect> defects) {
    defects.put(
        "complete-envelope",
        Defect.ofReply(
            (event, reply) -> {
              if (!reply.path("isBase64Encoded").asBoolean()) {
                reply.remove("isBase64Encoded");
              }
            }));
    defects.put(
        "reply-in-its-form",
        Defect.ofReply(
            (event, reply) -> {
              reply.remove("statusDescription");
              reply.remove("cookies");
            }));
    defects.put(
        "head-as-get",
        Defect.ofReply(
            (event, reply) -> {
              if (event.toString().contains("\"HEAD\"")) {
                reply.put("body", "more");
              }
            }));
    defects.put(
        "no-content-without-body",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("statusCode").asInt() == 204) {
                reply.put("body", "{}");
              }
            }));
    defects.put(
        "refusal-tells-nothing",
        Defect.ofReply(
            (event, reply) -> {
              String body = reply.path("body").asText();
              if (reply.path("statusCode").asInt() == 404) {
                reply.put("body", body.replaceFirst("There is", "NotFoundException: there is"));
              }
            }));
    defects.put(
        "problem-details",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("statusCode").asInt() < 500) {
                reply.put("body", reply.path("body").asText().replace("\"code\"", "\"kode\""));
              }
            }));
    defects.put(
        "failure-hidden",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("statusCode").asInt() == 500) {
                reply.put(
                    "body",
                    reply.path("body").asText().replace("The server", "NullPointerException"));
              }
            }));
    defects.put(
        "retry-after",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("statusCode").asInt() == 500) {
                reply.put("statusCode", 503);
                reply.put("statusDescription", "503 Service Unavailable");
                reply.put("body", reply.path("body").asText().replace(":500", ":503"));
              }
            }));
    defects.put(
        "compression",
        Defect.ofEvent(
            event -> {
              ObjectNode headers = event.withObject("/headers");
              if (headers.path("accept-encoding").asText().equals("gzip;q=0")) {
                headers.put("accept-encoding", "gzip");
              }
            }));
  }

  private static void ofHeaders(Map<String, Defect> defects) {
    defects.put(
        "reference",
        Defect.ofReply(
            (event, reply) -> {
              ObjectNode headers = Defect.headers(reply);
              boolean usual = headers.toString().contains(HttpSource.REQUEST_ID);
              if (usual && reply.path("statusCode").asInt() < 400) {
                headers.put("X-Request-Id", "another");
              }
            }));
    defects.put(
        "reply-limit",
        Defect.ofReply(
            (event, reply) -> {
              if (event.toString().contains("/dovetail/no/such/path")) {
                Defect.headers(reply).put("X-Long", "a".repeat(11_000));
              }
            }));
    defects.put("not-sniffed", without("X-Content-Type-Options"));
    defects.put("not-stored", without("Cache-Control"));
    defects.put(
        "reference-forged",
        Defect.ofReply(
            (event, reply) -> {
              String id = event.path("headers").path("x-request-id").asText();
              if (!id.isEmpty()) {
                Defect.headers(reply).put("X-Request-Id", id);
              }
            }));
    defects.put(
        "method-unknown",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("statusCode").asInt() == 405) {
                Defect.headers(reply).remove("Allow");
              }
            }));
    defects.put(
        "cors-allowed-origin",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("statusCode").asInt() >= 400) {
                Defect.headers(reply).remove("Access-Control-Allow-Origin");
              }
            }));
    defects.put(
        "cors-other-origin",
        Defect.ofReply(
            (event, reply) -> {
              if (event.path("headers").path("origin").asText().equals("null")) {
                Defect.headers(reply).put("Access-Control-Allow-Origin", "null");
              }
            }));
    defects.put("cors-preflight", without("Access-Control-Allow-Methods"));
    defects.put(
        "cors-left-to-the-source",
        Defect.ofReply(
            (event, reply) -> {
              if (reply.path("headers").isObject()) {
                Defect.headers(reply).put("Access-Control-Allow-Origin", "*");
              }
            }));
  }

  private static void ofCallers(Map<String, Defect> defects) {
    defects.put(
        "principal-required",
        Defect.ofEvent(
            event -> {
              String claimed = event.path("headers").path("x-user-id").asText();
              if (!claimed.isEmpty()) {
                event.withObject("/requestContext/authorizer").put("principalId", claimed);
              }
            }));
    defects.put(
        "principal-forms",
        Defect.ofEvent(
            event -> {
              JsonNode authorizer = event.path("requestContext").path("authorizer");
              if (authorizer.has("lambda") || authorizer.has("principalId")) {
                event.withObject("/requestContext").remove("authorizer");
              }
            }));
    defects.put(
        "log-without-the-event",
        (event, right, context) -> {
          context.getLogger().log(new String(event, UTF_8));
          return Defect.call(right, event, context);
        });
    defects.put(
        "requests-apart",
        new Defect() {
          private final Set<String> seen = new TreeSet<>();
          private String first = "";

          @Override
          public synchronized byte[] handle(
              byte[] event, RequestStreamHandler right, Context context) throws IOException {
            ObjectNode reply = (ObjectNode) JSON.readTree(Defect.call(right, event, context));
            String id = Defect.headers(reply).path("X-Request-Id").asText();
            boolean own = HttpSource.REQUEST_ID.equals(id) || !event(event, id);
            if (!own && seen.add(id)) {
              first = first.isEmpty() ? id : first;
              Defect.headers(reply).put("X-Request-Id", first);
            }
            return Defect.bytes(reply);
          }

          private boolean event(byte[] event, String id) {
            return Defect.read(event).path("requestContext").path("requestId").asText().equals(id);
          }
        });
  }

  private static Defect without(String header) {
    return Defect.ofReply((event, reply) -> Defect.headers(reply).remove(List.of(header)));
  }

  /** {@return a defect that has another status for events with a text} */
  private static Defect status(int right, int wrong, String text) {
    return Defect.ofReply(
        (event, reply) -> {
          if (reply.path("statusCode").asInt() == right && event.toString().contains(text)) {
            reply.put("statusCode", wrong).put("statusDescription", wrong + " Wrong");
            reply.put(
                "body",
                reply.path("body").asText().replace("\"status\":" + right, "\"status\":" + wrong));
          }
        });
  }

  private static Defect throwing(Predicate<JsonNode> when) {
    return (event, right, context) -> {
      if (when.test(Defect.read(event))) {
        throw new NullPointerException("event");
      }
      return Defect.call(right, event, context);
    };
  }
}
