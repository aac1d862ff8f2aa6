package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A Firehose stream inside this JVM, which keeps the records that are put into it. It takes the
 * requests that {@code PutRecord} and {@code PutRecordBatch} are made of, over the HTTP client of
 * whoever puts them, and refuses what Firehose refuses: batches of more than 500 records or 4 MiB,
 * and records of more than 1,000 KiB.
 *
 * <p>Records are kept in the order in which they came; Firehose promises none. Signatures are not
 * looked at. Safe for use by any number of threads.
 */
public final class LocalArchive {
  private static final String PREFIX = "arn:aws:firehose:us-east-1:000000000000:deliverystream/";

  private final String name;
  private final List<String> records = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<Integer> requests = new ArrayList<>();
  private Predicate<String> refused = record -> false;
  private Consumer<String> listener = record -> {};

  /**
   * Makes an archive.
   *
   * @param name the name of the Firehose stream
   */
  public LocalArchive(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  /** {@return the Firehose stream's ARN} */
  public String arn() {
    return PREFIX + name;
  }

  /** {@return an HTTP client whose requests reach this archive, whatever host they name} */
  public SdkHttpClient httpClient() {
    return new ServiceWire(new ArchiveService(this));
  }

  /** {@return the records that were put up to now, as text, with what ends their line} */
  public synchronized List<String> records() {
    return List.copyOf(records);
  }

  /** {@return how many records each request had that was carried out, in order} */
  public synchronized List<Integer> requests() {
    return List.copyOf(requests);
  }

  /**
   * Has some records of batches refused, each by an entry of its own, while the others of their
   * batch are kept.
   *
   * @param refused which; asked for each record each time it comes
   */
  public synchronized void refuse(Predicate<String> refused) {
    this.refused = Objects.requireNonNull(refused, "refused");
  }

  /** Has the next requests meet faults, one each; those of DynamoDB alone are no faults here. */
  public synchronized void next(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Calls somebody with each record that is put from now on, on the thread it comes by. */
  public synchronized void onRecord(Consumer<String> listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  String name() {
    return name;
  }

  synchronized Fault fault() {
    return faults.isEmpty() ? Fault.none() : faults.removeFirst();
  }

  synchronized void request(int size) {
    requests.add(size);
  }

  /** Keeps a record, and returns its id, or an empty text if a test has it refused. */
  synchronized String put(String record) {
    if (refused.test(record)) {
      return "";
    }
    records.add(record);
    listener.accept(record);
    return "record-" + records.size();
  }
}
