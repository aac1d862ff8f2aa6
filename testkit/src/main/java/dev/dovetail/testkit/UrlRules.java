package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is checked of paths and queries. */
final class UrlRules {
  private UrlRules() {}

  static void pathDecodedOnce(Probe probe) {
    probe.demandSame(
        example -> probe.event(encoded(example, 1)), "A path parameter in percent-encoding");
    HttpReply twice = probe.send(encoded(probe.good(), 2));
    probe.demand(
        !twice.succeeded() && twice.status() < 500,
        "A path parameter that is encoded twice is another one",
        twice);
  }

  private static HttpExample encoded(HttpExample example, int times) {
    String segment = Percent.decode(Probe.last(example.path()));
    for (int i = 0; i < times; i++) {
      segment = Probe.encodeAll(segment);
    }
    return example.withPath(Probe.withLast(example.path(), segment));
  }

  static void pathMalformed(Probe probe) {
    for (String segment : new String[] {"%zz", "a%", "%c3%28"}) {
      HttpExample good = probe.good();
      ObjectNode event = probe.event(good);
      String path = Probe.withLast(good.path(), segment);
      event.put(probe.source().format2() ? "rawPath" : "path", path);
      probe.demandStatus(probe.send(event), "The path " + path, 400);
    }
  }

  static void pathWithStage(Probe probe) {
    probe.demandSame(
        example -> {
          ObjectNode event = probe.event(example);
          if (probe.source() == HttpSource.HTTP_API) {
            event.put("rawPath", "/prod" + event.path("rawPath").asText());
            event.withObject("/requestContext").put("stage", "prod");
          } else {
            event.put("path", "/base" + event.path("path").asText());
          }
          return event;
        },
        "A stage or base path");
  }

  static void slashAtTheEnd(Probe probe) {
    HttpExample good = probe.good();
    HttpReply reply = probe.send(good.withPath(good.path() + "/"));
    probe.demand(
        reply.succeeded() || reply.status() == 404,
        "A slash at the end makes no difference, or is not found",
        reply);
  }

  static void queryDecodedOnce(Probe probe) {
    probe.demandSame(
        example -> probe.event(example.withQuery(encodedValues(example.query()))),
        "A query in percent-encoding");
  }

  private static String encodedValues(String query) {
    StringBuilder encoded = new StringBuilder();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      encoded
          .append(encoded.isEmpty() ? "" : "&")
          .append(equals < 0 ? pair : pair.substring(0, equals + 1))
          .append(Probe.encodeAll(Percent.decodeForm(value)));
    }
    return encoded.toString();
  }

  static void queryInEitherForm(Probe probe) {
    if (probe.source().format2()) {
      probe.demandSame(
          example -> {
            ObjectNode event = probe.event(example);
            event.remove("queryStringParameters");
            return event;
          },
          "A query in rawQueryString only");
      return;
    }
    probe.demandSame(
        example -> {
          ObjectNode event = probe.event(example);
          event.remove("multiValueQueryStringParameters");
          return event;
        },
        "A query in queryStringParameters only");
    probe.demandSame(
        example -> {
          ObjectNode event = probe.event(example);
          ObjectNode multi = event.putObject("multiValueQueryStringParameters");
          event
              .path("queryStringParameters")
              .properties()
              .forEach(pair -> multi.putArray(pair.getKey()).add(pair.getValue()));
          event.putNull("queryStringParameters");
          return event;
        },
        "A query in multiValueQueryStringParameters only");
  }

  static void queryMalformed(Probe probe) {
    for (String value : new String[] {"%zz", "%", "%c3%28"}) {
      ObjectNode event = probe.event(probe.good());
      if (probe.source().format2()) {
        event.put("rawQueryString", "limit=" + value);
      } else {
        event.putObject("queryStringParameters").put("limit", value);
      }
      probe.demandStatus(probe.send(event), "The query value " + value, 400);
    }
  }

  static void slashEncoded(Probe probe) {
    HttpExample good = probe.good();
    String path = good.path() + "%2F" + Probe.last(good.path());
    HttpReply reply = probe.send(good.withPath(path));
    probe.demandRefusal(reply, "The path " + path + " of an example that is none");
  }

  static void pathUnknown(Probe probe) {
    HttpReply reply = probe.send(probe.good().withPath("/dovetail/no/such/path"));
    probe.demandStatus(reply, "A path that is no route's", 404);
  }

  static void methodUnknown(Probe probe) {
    HttpReply reply = probe.send(probe.event("TRACE", probe.good()));
    probe.demandStatus(reply, "A method that is no route's", 405);
    probe.demand(
        reply.status() != 405 || reply.header("Allow").isPresent(), "405 needs Allow", reply);
  }
}
