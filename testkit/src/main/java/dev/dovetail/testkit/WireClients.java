package dev.dovetail.testkit;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Builds clients of the SDK as production has them, but for the way and for pauses. */
final class WireClients {
  /** As many as the SDK's DynamoDB client makes by default. */
  private static final int MAX_ATTEMPTS = 9;

  private WireClients() {}

  static DynamoDbClientBuilder builder(SdkHttpClient http) {
    return RetryingBuilder.of(
        DynamoDbClientBuilder.class,
        prepared(DynamoDbClient.builder().httpClient(http)),
        WireClients::retryingAtOnce);
  }

  static DynamoDbAsyncClientBuilder asyncBuilder(SdkHttpClient http, WireThreads threads) {
    return RetryingBuilder.of(
        DynamoDbAsyncClientBuilder.class,
        prepared(DynamoDbAsyncClient.builder())
            .httpClient(new AsyncWire(http, threads, false))
            .asyncConfiguration(
                options ->
                    options.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, threads)),
        WireClients::retryingAtOnce);
  }

  static DynamoDbStreamsClient streams(SdkHttpClient http) {
    return prepared(DynamoDbStreamsClient.builder()).httpClient(http).build();
  }

  private static <B extends AwsClientBuilder<B, C>, C> B prepared(B builder) {
    return builder
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://dynamodb.invalid"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .overrideConfiguration(retryingAtOnce(ClientOverrideConfiguration.builder().build()));
  }

  /** {@return a configuration as it is if it says how to retry, else with retries at once} */
  private static ClientOverrideConfiguration retryingAtOnce(ClientOverrideConfiguration given) {
    boolean own =
        given.retryStrategy().isPresent()
            || given.retryMode().isPresent()
            || given.retryStrategyConfigurator().isPresent();
    if (own) {
      return given;
    }
    BackoffStrategy atOnce = BackoffStrategy.retryImmediately();
    return given.toBuilder()
        .retryStrategy(
            AwsRetryStrategy.legacyRetryStrategy().toBuilder()
                .maxAttempts(MAX_ATTEMPTS)
                .backoffStrategy(atOnce)
                .throttlingBackoffStrategy(atOnce)
                .circuitBreakerEnabled(false)
                .build())
        .build();
  }
}
