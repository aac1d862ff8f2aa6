package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.AggregateTooLarge;
import dev.dovetail.AlreadyExists;
import dev.dovetail.BatchIncomplete;
import dev.dovetail.CancellationReason;
import dev.dovetail.CancellationReason.Cause;
import dev.dovetail.CancellationReason.None;
import dev.dovetail.CancellationReason.NotDone;
import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.ConditionFailed;
import dev.dovetail.Contended;
import dev.dovetail.IdempotentParameterMismatch;
import dev.dovetail.InvalidChanges;
import dev.dovetail.InvalidCondition;
import dev.dovetail.InvalidCursor;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.InvalidRecord;
import dev.dovetail.InvalidTransaction;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.RepositoryException;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.WrongType;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class RepositoryProblemsTest {
  /** The modifiers of an exception that users can catch; its root is abstract. */
  private static final int SEEN = Modifier.PUBLIC | Modifier.FINAL;

  private static final ItemKey KEY = new ItemKey("USER#key-1", "TODO#key-2");

  private static SdkException service(int status) {
    return DynamoDbException.builder()
        .statusCode(status)
        .message("message-1")
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode("SomeCode").errorMessage("message-1").build())
        .build();
  }

  private static SdkException refused(String code) {
    return refused(code, "message-1");
  }

  private static SdkException refused(String code, String message) {
    return DynamoDbException.builder()
        .statusCode(400)
        .message(message)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }

  private static TransactionCanceled canceled(CancellationReason reason) {
    return new TransactionCanceled(List.of(new None(KEY), reason), new Exception("cause-1"));
  }

  static Stream<Arguments> failures() {
    SdkException client = SdkClientException.create("message-1");
    SdkException timeout = ApiCallTimeoutException.create(1);
    SdkException throttle =
        ProvisionedThroughputExceededException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ProvisionedThroughputExceededException")
                    .build())
            .build();
    return Stream.of(
        Arguments.of(new AlreadyExists(KEY, new Exception("cause-1")), 409, "already_exists", 409),
        Arguments.of(
            new NotUnique(KEY, "A", "email", new Exception("cause-1")), 409, "not_unique", 409),
        Arguments.of(new NotFound(KEY, new Exception("cause-1")), 404, "not_found", 404),
        Arguments.of(
            new StaleVersion(KEY, 1, 2, new Exception("cause-1")), 409, "stale_version", 412),
        Arguments.of(
            new Contended(KEY, 3, new StaleVersion(KEY, 1, 2, new Exception("cause-1"))),
            503,
            "contended",
            503),
        Arguments.of(
            new ConditionFailed(KEY, new Exception("cause-1")), 409, "condition_failed", 412),
        Arguments.of(new InvalidKey("Both \"key-1\" and \"key-2"), 400, "invalid_key", 400),
        Arguments.of(
            new InvalidCursor(InvalidCursor.Reason.FOREIGN, "cursor-1"),
            400,
            "invalid_cursor",
            400),
        Arguments.of(new InvalidItem("attribute-1"), 500, "internal_server_error", 500),
        Arguments.of(new WrongType(KEY, "A", "B"), 500, "internal_server_error", 500),
        Arguments.of(new RequestFailed("PutItem", true, throttle), 503, "throttled", 503),
        Arguments.of(new RequestFailed("PutItem", false, client), 503, "unavailable", 503),
        Arguments.of(new RequestFailed("PutItem", false, timeout), 504, "deadline_exceeded", 504),
        Arguments.of(ApiCallAttemptTimeoutException.create(1), 504, "deadline_exceeded", 504),
        Arguments.of(new RequestFailed("PutItem", false, service(500)), 503, "unavailable", 503),
        Arguments.of(
            new RequestFailed("PutItem", false, service(400)), 500, "internal_server_error", 500),
        Arguments.of(
            new RequestFailed("PutItem", false, refused("TransactionConflictException")),
            503,
            "conflict",
            503),
        Arguments.of(
            new RequestFailed(
                "TransactWriteItems", false, refused("TransactionInProgressException")),
            503,
            "throttled",
            503),
        Arguments.of(
            new AggregateTooLarge("Orders", "USER#key-1", 10), 500, "aggregate_too_large", 500),
        Arguments.of(new BatchIncomplete(1, 2, null), 503, "throttled", 503),
        Arguments.of(
            new BatchIncomplete(1, 2, new RequestFailed("BatchGetItem", false, client)),
            503,
            "unavailable",
            503),
        Arguments.of(
            canceled(new Refused(KEY, new StaleVersion(KEY, 1, 2, new Exception("cause-1")))),
            409,
            "stale_version",
            412),
        Arguments.of(
            canceled(new Refused(KEY, new NotFound(KEY, service(400)))), 404, "not_found", 404),
        Arguments.of(canceled(new NotDone(KEY, Cause.CONFLICT)), 503, "conflict", 503),
        Arguments.of(canceled(new NotDone(KEY, Cause.OTHER)), 500, "internal_server_error", 500),
        Arguments.of(
            new IdempotentParameterMismatch("token-1", service(400)),
            409,
            "idempotency_mismatch",
            409),
        Arguments.of(new InvalidTransaction("Twice \"key-1\"."), 500, "internal_server_error", 500),
        Arguments.of(
            InvalidTransaction.tooLarge("Many \"key-1\"."), 413, "transaction_too_large", 413),
        Arguments.of(InvalidItem.tooLarge("attribute-1"), 413, "item_too_large", 413),
        Arguments.of(InvalidItem.tooLarge("attribute-1", service(400)), 413, "item_too_large", 413),
        Arguments.of(
            canceled(new Refused(KEY, InvalidItem.tooLarge("attribute-1", service(400)))),
            413,
            "item_too_large",
            413),
        Arguments.of(
            new BatchIncomplete(1, 2, InvalidItem.tooLarge("attribute-1")),
            413,
            "item_too_large",
            413),
        Arguments.of(
            new RequestFailed("BatchWriteItem", false, service(413)),
            413,
            "content_too_large",
            413),
        Arguments.of(
            refused("ValidationException", "Item size has exceeded message-1"),
            413,
            "item_too_large",
            413),
        Arguments.of(refused("ValidationException"), 500, "internal_server_error", 500),
        Arguments.of(new InvalidChanges("attribute-1"), 500, "internal_server_error", 500),
        Arguments.of(new InvalidCondition("attribute-1"), 500, "internal_server_error", 500),
        Arguments.of(new InvalidRecord("attribute-1"), 500, "internal_server_error", 500),
        Arguments.of(throttle, 503, "throttled", 503),
        Arguments.of(client, 503, "unavailable", 503),
        Arguments.of(service(400), 500, "internal_server_error", 500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"secret-1", "\"secret-1", "a\"secret-1\"b", "secret-1\"\nsecret-1"})
  void key_withQuotesInIt_isNotInTheLog(String value) {
    Exception failure =
        new AlreadyExists(new ItemKey("USER#" + value, "NAME#" + value), service(400));
    TestContext context = new TestContext();

    answer(TestEvent.of(Source.HTTP_API, "PUT", "/"), failure, context);

    assertThat(context.log)
        .singleElement()
        .asString()
        .contains("An item with the key (\\\"...\\\") already exists.")
        .doesNotContain("secret-1");
  }

  @Test
  void exceptions_ofCoreAll_haveARow() throws Exception {
    Set<String> rows =
        failures()
            .map(row -> row.get()[0].getClass().getName())
            .filter(name -> name.startsWith("dev.dovetail."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(exceptionsOfCore()).hasSizeGreaterThanOrEqualTo(19).isEqualTo(rows);
  }

  /** {@return the exceptions that users of core can meet, from where its classes are} */
  private static Set<String> exceptionsOfCore() throws Exception {
    Path place =
        Path.of(
            RepositoryException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> names = new TreeSet<>();
    boolean isFolder = Files.isDirectory(place);
    try (FileSystem jar = isFolder ? null : FileSystems.newFileSystem(place);
        Stream<Path> files =
            Files.list((isFolder ? place : jar.getPath("/")).resolve("dev/dovetail"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type =
            Class.forName(
                "dev.dovetail." + name, false, RepositoryException.class.getClassLoader());
        if (Throwable.class.isAssignableFrom(type) && type.getModifiers() == SEEN) {
          names.add(type.getName());
        }
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_eachKind_hasItsStatus(
      Exception failure, int status, String code, int statusWithIfMatch) {
    for (Source source : Source.values()) {
      TestContext context = new TestContext();
      Reply reply = answer(TestEvent.of(source, "PATCH", "/"), failure, context);

      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.code()).isEqualTo(code);
      assertThat(reply.header("Retry-After").isEmpty()).isEqualTo(status != 503);
      assertThat(reply.body())
          .doesNotContain("key-1")
          .doesNotContain("key-2")
          .doesNotContain("-1\"")
          .doesNotContain("message-1")
          .doesNotContain("SomeCode");
      assertThat(context.log.get(0))
          .contains(failure.getClass().getName())
          .doesNotContain("key-1")
          .doesNotContain("key-2")
          .doesNotContain("message-1")
          .doesNotContain("cause-1");
      assertThat(
              answer(
                      TestEvent.of(source, "PATCH", "/").header("if-match", "\"1\""),
                      failure,
                      context)
                  .status())
          .isEqualTo(statusWithIfMatch);
    }
  }

  private static Reply answer(TestEvent event, Exception failure, TestContext context) {
    return Reply.to(
        event.bytes(),
        Reply.function(
            HttpOptions.defaults(),
            request -> {
              throw failure;
            }),
        context);
  }

  @Test
  void alreadyExists_ifNoneMatch_is412() {
    TestEvent event = TestEvent.of(Source.HTTP_API, "PUT", "/").header("If-None-Match", "*");

    assertThat(answer(event, new AlreadyExists(KEY, new Exception()), new TestContext()).status())
        .isEqualTo(412);
  }
}
