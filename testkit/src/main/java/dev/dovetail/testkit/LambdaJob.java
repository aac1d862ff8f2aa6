package dev.dovetail.testkit;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One invocation on its way through an environment. */
final class LambdaJob {
  private final String requestId = UUID.randomUUID().toString();
  private final byte[] payload;
  private final CompletableFuture<Delivery> delivered = new CompletableFuture<>();
  private final CompletableFuture<LambdaAnswer> answer = new CompletableFuture<>();
  private final CompletableFuture<Void> settled = new CompletableFuture<>();

  LambdaJob(byte[] payload) {
    this.payload = payload;
  }

  /**
   * Where an invocation begins.
   *
   * @param at when, as of {@link System#nanoTime()}
   * @param cpu the processor time of the environment until then
   * @param log the size of its log until then
   */
  record Delivery(long at, Duration cpu, long log) {}

  String requestId() {
    return requestId;
  }

  byte[] payload() {
    return payload;
  }

  /** Completes when the function gets the event, or fails if its environment has ended before. */
  CompletableFuture<Delivery> delivered() {
    return delivered;
  }

  CompletableFuture<LambdaAnswer> answer() {
    return answer;
  }

  /** Completes when nothing more is to be heard of the invocation: its log is whole. */
  CompletableFuture<Void> settled() {
    return settled;
  }
}
