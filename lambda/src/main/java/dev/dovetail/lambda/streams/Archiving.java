package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Writes one batch of records to an archive, as many at a time as it takes. */
final class Archiving {
  private static final int NONE = -1;

  private final Archive archive;
  private final ArchiveLine line;
  private final Context context;
  private final List<Record> records;

  private List<byte[]> lines = new ArrayList<>();
  private List<Integer> places = new ArrayList<>();
  private int bytes;

  Archiving(Archive archive, ArchiveLine line, Context context, List<Record> records) {
    this.archive = archive;
    this.line = line;
    this.context = context;
    this.records = records;
  }

  /** Writes until a record fails or the time is up, and returns how many records are done. */
  int done() {
    for (int i = 0; i < records.size(); i++) {
      byte[] next;
      try {
        next = line(records.get(i));
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        // What comes before it is kept: the failed record is then the first of its batch.
        int failed = put();
        return failed == NONE ? failedAt(i, e) : failed;
      }
      if (lines.size() == Archive.MAX_RECORDS || bytes + next.length > Archive.MAX_BYTES) {
        int failed = put();
        if (failed != NONE) {
          return failed;
        }
        if (context.getRemainingTimeInMillis() < BatchReply.RESERVE_MILLIS) {
          return i;
        }
      }
      lines.add(next);
      places.add(i);
      bytes += next.length;
    }
    int failed = put();
    return failed == NONE ? records.size() : failed;
  }

  private byte[] line(Record record) throws IOException {
    byte[] bytes = line.of(record);
    if (bytes.length > Archive.MAX_RECORD_BYTES) {
      throw PublishFailure.tooLarge(
          "The line of the change",
          bytes.length,
          Archive.MAX_RECORD_BYTES,
          "Archive one image of the items, or none.");
    }
    return bytes;
  }

  /** Writes what is gathered, and returns the first record that is not kept, or none. */
  private int put() {
    int attempt = 0;
    while (!lines.isEmpty()) {
      Throwable failure;
      try {
        List<Archive.Refused> refused = archive.put(List.copyOf(lines));
        if (refused.isEmpty()) {
          break;
        }
        failure = PublishFailure.refused("The archive", keepOnly(refused));
      } catch (VirtualMachineError e) {
        throw e;
      } catch (IOException e) {
        failure = e;
      } catch (Throwable e) {
        return failedAt(places.get(0), e);
      }
      attempt++;
      if (!paused(attempt)) {
        return failedAt(places.get(0), failure);
      }
    }
    lines = new ArrayList<>();
    places = new ArrayList<>();
    bytes = 0;
    return NONE;
  }

  /** Leaves the refused lines to be written again, in order, and returns why the first was. */
  private String keepOnly(List<Archive.Refused> refused) {
    TreeMap<Integer, String> codes = new TreeMap<>();
    for (Archive.Refused one : refused) {
      codes.put(one.index(), one.code());
    }
    List<byte[]> leftLines = new ArrayList<>();
    List<Integer> leftPlaces = new ArrayList<>();
    for (int index : codes.keySet()) {
      leftLines.add(lines.get(index));
      leftPlaces.add(places.get(index));
    }
    lines = leftLines;
    places = leftPlaces;
    return codes.firstEntry().getValue();
  }

  /** Waits before another attempt, unless there were enough or no time is left for one. */
  private boolean paused(int attempt) {
    int millis = Backoff.millis(attempt, ThreadLocalRandom.current());
    if (attempt >= Backoff.ATTEMPTS
        || context.getRemainingTimeInMillis() - millis < BatchReply.RESERVE_MILLIS) {
      return false;
    }
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int failedAt(int place, Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    context.getLogger().log(FailureLine.of(records.get(place), failure));
    return place;
  }
}
