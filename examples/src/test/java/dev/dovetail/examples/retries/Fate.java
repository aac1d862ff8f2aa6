package dev.dovetail.examples.retries;

/** What becomes of one request on its way to DynamoDB and back. */
enum Fate {
  /** It is done, and the answer arrives. */
  ARRIVES,
  /** It is not done. */
  REQUEST_LOST,
  /** It is done, and the connection breaks before the answer. */
  ANSWER_LOST,
  /** It is done, and the answer is status 500. */
  ANSWER_BROKEN,
  /** It is not done, and the answer is that an earlier attempt is still in progress. */
  IN_PROGRESS
}
