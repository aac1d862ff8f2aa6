package dev.dovetail.lambda.streams;

import java.io.IOException;
import java.util.List;

/**
 * Keeps records of changes. {@link FirehoseArchive} is one; another can put the SDK's own client
 * behind it.
 *
 * <p>An implementation serves any number of threads.
 */
public interface Archive {
  /** The most records that are put at a time. */
  int MAX_RECORDS = 500;

  /** The most bytes that one record has: Firehose's 1,000 KiB. */
  int MAX_RECORD_BYTES = 1_024_000;

  /**
   * The most bytes that records put at a time have together. As Base64 they stay below Firehose's 4
   * MB of one request, whichever way it counts.
   */
  int MAX_BYTES = 2_990_000;

  /**
   * Puts records, some of which may be refused. The refused ones are put again after a while, as
   * are all of them after an {@link IOException}.
   *
   * @param records up to 500 records of up to 1,000 KiB
   * @return those that were not kept; none if all went well
   * @throws IOException if it is not known what was kept
   * @throws Exception if nothing was kept, and trying again at once will not help
   */
  List<Refused> put(List<byte[]> records) throws Exception;

  /**
   * A record that was not kept.
   *
   * @param index its place in what was to be put, from 0 on
   * @param code why, such as {@code ServiceUnavailableException}
   */
  record Refused(int index, String code) {}
}
