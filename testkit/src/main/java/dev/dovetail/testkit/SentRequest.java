package dev.dovetail.testkit;

/**
 * A request that an SDK client sent, one for each attempt.
 *
 * @param operation the name of the API, such as {@code PutItem}
 * @param fault what became of it
 */
public record SentRequest(String operation, Fault fault) {}
