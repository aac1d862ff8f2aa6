package dev.dovetail.testkit;

import java.time.Duration;

/**
 * What the start of an environment took, up to where it asked for its first invocation.
 *
 * <p>Times of this machine are for comparison on this machine: Lambda gives a function a share of a
 * processor by its memory.
 *
 * @param init the time from the start of the JVM
 * @param cpu the processor time of all threads, in steps of 10 ms
 * @param restore the part of {@code init} after the snapshot, in which {@code afterRestore} hooks
 *     run; zero without snapshots
 */
public record ColdStart(Duration init, Duration cpu, Duration restore) {}
