package dev.dovetail.handlers;

import dev.dovetail.BatchBudget;
import dev.dovetail.CursorKeys;
import dev.dovetail.TableOptions;
import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.FirehoseArchive;
import dev.dovetail.lambda.streams.SnsTopic;
import dev.dovetail.lambda.streams.Topic;
import dev.dovetail.lambda.tables.CallDeadline;
import dev.dovetail.lambda.tables.InvocationBudget;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes what a function needs once, at its cold start. */
public final class Service {
  private static final String TABLE_NAME = "TABLE_NAME";
  private static final String REGION = "AWS_REGION";
  private static final String CURSOR_SECRETS = "CURSOR_SECRETS";
  private static final String TOPIC_ARN = "TOPIC_ARN";
  private static final String ARCHIVE_ARN = "ARCHIVE_ARN";

  /** What a call may take, where a function has this time: less than a client waits for. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

  /** What a batch or a transaction tries again for, where a function has this time. */
  private static final BatchBudget BUDGET = new BatchBudget(10, Duration.ofSeconds(1));

  private Service() {}

  /**
   * {@return the table that the environment names}
   *
   * @throws IllegalStateException if the environment names no table or no region, or has no secrets
   *     of cursors
   */
  public static AppTable table() {
    return table(System.getenv());
  }

  static AppTable table(Map<String, String> environment) {
    String name = required(environment, TABLE_NAME, "the name of the DynamoDB table");
    String region = required(environment, REGION, "the region of the table");
    TableOptions options =
        TableOptions.defaults()
            .withBatchBudgets(new InvocationBudget(BUDGET))
            .withCursorKeys(cursorKeys(environment));
    return DynamoDbAppTable.on(client(Region.of(region)), name, options);
  }

  private static CursorKeys cursorKeys(Map<String, String> environment) {
    String secrets =
        required(
            environment, CURSOR_SECRETS, "the secrets that sign cursors, like \"2026-11:SECRET\"");
    try {
      return CursorKeys.parse(secrets);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The environment variable " + CURSOR_SECRETS + " can't be used. " + e.getMessage(), e);
    }
  }

  /**
   * {@return the topic that the environment names}
   *
   * @throws IllegalStateException if the environment names no topic
   */
  public static Topic topic() {
    return topic(System.getenv());
  }

  static Topic topic(Map<String, String> environment) {
    String arn = required(environment, TOPIC_ARN, "the ARN of the SNS topic");
    return SnsTopic.of(arn, DefaultCredentialsProvider.builder().build(), http().build());
  }

  /**
   * {@return the archive that the environment names}
   *
   * @throws IllegalStateException if the environment names no archive
   */
  public static Archive archive() {
    return archive(System.getenv());
  }

  static Archive archive(Map<String, String> environment) {
    String arn = required(environment, ARCHIVE_ARN, "the ARN of the Firehose stream");
    return FirehoseArchive.of(arn, DefaultCredentialsProvider.builder().build(), http().build());
  }

  private static DynamoDbClient client(Region region) {
    return DynamoDbClient.builder()
        .region(region)
        .httpClientBuilder(http())
        .overrideConfiguration(Service::inTime)
        .build();
  }

  /** Has calls end while their function can still answer. */
  static void inTime(ClientOverrideConfiguration.Builder options) {
    options.apiCallTimeout(CALL_TIMEOUT).addExecutionInterceptor(new CallDeadline(CALL_TIMEOUT));
  }

  private static UrlConnectionHttpClient.Builder http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(Duration.ofSeconds(1))
        .socketTimeout(Duration.ofSeconds(3));
  }

  private static String required(Map<String, String> environment, String name, String meaning) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException(
          "The environment variable "
              + name
              + " is not set. It must be "
              + meaning
              + ": set it in the configuration of the function.");
    }
    return value;
  }
}
