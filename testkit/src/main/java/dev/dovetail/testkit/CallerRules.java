package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is checked of who calls, and of many that call at a time. */
final class CallerRules {
  private static final int THREADS = 4;
  private static final int REQUESTS = 16;

  private CallerRules() {}

  static void required(Probe probe) {
    String user = probe.settings().user();
    demandUnauthorized(probe, probe.unverified(probe.good()), "Nobody");
    HttpExample claimed =
        probe
            .good()
            .with("authorization", "Bearer " + user)
            .with("x-amzn-oidc-identity", user)
            .with("x-user-id", user);
    demandUnauthorized(probe, probe.unverified(claimed), "A caller whom nobody has verified");
    ObjectNode blank = probe.unverified(probe.good());
    ObjectNode authorizer = blank.withObject("/requestContext").putObject("authorizer");
    authorizer.putObject("claims").put("sub", " ");
    authorizer.putObject("jwt").putObject("claims").put("sub", "");
    demandUnauthorized(probe, blank, "A caller without a name");
    ObjectNode typed = probe.unverified(probe.good());
    ObjectNode other = typed.withObject("/requestContext").putObject("authorizer");
    other.putObject("claims").putObject("sub");
    other.putArray("jwt");
    demandUnauthorized(probe, typed, "A caller whose name is no text");
  }

  private static void demandUnauthorized(Probe probe, ObjectNode event, String who) {
    HttpReply reply = probe.send(event);
    probe.demand(reply.status() == 401, who + " must be refused with 401", reply);
    probe.demand(reply.header("WWW-Authenticate").isPresent(), "401 needs WWW-Authenticate", reply);
  }

  static void forms(Probe probe) {
    String user = probe.settings().user();
    probe.demandSame(
        example -> {
          ObjectNode event = probe.unverified(example);
          ObjectNode authorizer = event.withObject("/requestContext").putObject("authorizer");
          if (probe.source() == HttpSource.REST_API) {
            authorizer.put("principalId", user);
          } else {
            authorizer.putObject("lambda").put("principalId", user);
          }
          return event;
        },
        "A caller whom a Lambda authorizer has verified");
    probe.demandSame(
        example -> {
          ObjectNode event = probe.event(example);
          String claims = probe.source() == HttpSource.REST_API ? "/claims" : "/jwt/claims";
          event
              .withObject("/requestContext/authorizer" + claims)
              .put("cognito:groups", "[a b]")
              .put("exp", 1_700_000_000L)
              .put("email_verified", true)
              .putNull("scope");
          return event;
        },
        "A caller with groups and other claims");
  }

  static void apart(Probe probe) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> mixed = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        ObjectNode event = probe.event(probe.good());
        mixed.add(threads.submit(() -> answeredFor(probe, event)));
      }
      for (Future<String> each : mixed) {
        if (!each.get().isEmpty()) {
          throw new AssertionError("Requests at the same time got mixed up: " + each.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError("A request at the same time as others failed.", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static String answeredFor(Probe probe, ObjectNode event) {
    String id = UUID.randomUUID().toString();
    event.withObject("/requestContext").put("requestId", id);
    HttpReply reply = probe.send(event);
    return reply.header("X-Request-Id").orElse("").equals(id) ? "" : id + " got " + reply;
  }
}
