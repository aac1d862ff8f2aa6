package dev.dovetail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class RequestFailedTest {
  @Test
  void message_throttledAtOnce_saysThatNothingWasDone() {
    RequestFailed failed = new RequestFailed("PutItem of \"app\"", true, after(1));

    assertThat(failed)
        .hasMessage("PutItem of \"app\" was throttled by DynamoDB and not done. Try again later.");
    assertThat(failed.throttled()).isTrue();
  }

  @Test
  void message_throttledAfterOtherAttempts_promisesNothing() {
    assertThat(new RequestFailed("PutItem of \"app\"", true, after(3)))
        .hasMessage(
            "PutItem of \"app\" was throttled by DynamoDB in the last of 3 attempts. If the answer of"
                + " another was lost, it may be done. Try again later.");
  }

  private static SdkException after(int attempts) {
    return ProvisionedThroughputExceededException.builder().numAttempts(attempts).build();
  }
}
