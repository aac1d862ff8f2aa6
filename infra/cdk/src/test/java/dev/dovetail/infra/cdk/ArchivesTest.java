package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/** The archive of a table's changes, and the function that writes to it. */
class ArchivesTest {
  private static final String HANDLER = "org.example.CreateTodo";

  private static final String READERS = "read the stream of the table, but DynamoDB throttles.*";

  private static Synthesized made;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    made = Synthesized.of(folder, Plan.of(table(), functions()), Stage.prod());
  }

  static TableModel table() throws IOException {
    String json =
        Sample.TABLE
            .toJson()
            .replaceFirst("\"indexes\"", "\"stream\" : \"NEW_AND_OLD_IMAGES\", \"indexes\"");
    return TableModel.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** {@return two functions that share an archive, one that a queue calls, and one for the API} */
  static FunctionsModel functions() {
    return new FunctionsModel(
        1,
        List.of(
            archiving("audit"),
            archiving("audit-again"),
            calledBy("send-mail", "mails.fifo"),
            calledBy("count", "counts"),
            new FunctionModel("idle", HANDLER, 10, 512, List.of(), List.of())));
  }

  private static FunctionModel archiving(String name) {
    return new FunctionModel(
        name,
        HANDLER,
        30,
        512,
        List.of(),
        List.of(),
        null,
        new StreamSourceModel(List.of(), List.of(ChangeEvent.values())),
        null,
        null,
        "changes");
  }

  private static FunctionModel calledBy(String name, String queue) {
    return new FunctionModel(
        name, HANDLER, 20, 512, List.of(), List.of(), null, null, null, queue, null);
  }

  @Test
  void bucket_isEncryptedPrivateVersionedAndKept() {
    JsonNode resource = made.resources("AWS::S3::Bucket").values().iterator().next();
    JsonNode bucket = resource.path("Properties");

    assertThat(made.resources("AWS::S3::Bucket")).hasSize(1);
    assertThat(
            bucket
                .at(
                    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm")
                .asText())
        .isEqualTo("AES256");
    assertThat(bucket.path("PublicAccessBlockConfiguration"))
        .hasSize(4)
        .allSatisfy(setting -> assertThat(setting.asBoolean()).isTrue());
    assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(bucket.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
        .isEqualTo("BucketOwnerEnforced");
    assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    assertThat(bucket.has("BucketName")).as("a name that could be taken").isFalse();
  }

  @Test
  void bucket_takesEncryptedConnectionsOnly() {
    JsonNode statement =
        made.properties("AWS::S3::BucketPolicy").get(0).at("/PolicyDocument/Statement/0");

    assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
    assertThat(statement.path("Action").asText()).isEqualTo("s3:*");
    assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
    assertThat(statement.path("Resource")).hasSize(2);
  }

  @Test
  void stream_writesCompressedLinesByTheHourAndErrorsElsewhere() {
    JsonNode stream = made.properties("AWS::KinesisFirehose::DeliveryStream").get(0);
    JsonNode destination = stream.path("ExtendedS3DestinationConfiguration");

    assertThat(made.resources("AWS::KinesisFirehose::DeliveryStream")).hasSize(1);
    assertThat(stream.path("DeliveryStreamType").asText()).isEqualTo("DirectPut");
    assertThat(stream.at("/DeliveryStreamEncryptionConfigurationInput/KeyType").asText())
        .isEqualTo("AWS_OWNED_CMK");
    assertThat(destination.path("Prefix").asText())
        .isEqualTo("changes/!{timestamp:yyyy/MM/dd/HH}/");
    assertThat(destination.path("ErrorOutputPrefix").asText())
        .startsWith("changes-errors/!{firehose:error-output-type}/");
    assertThat(destination.path("CompressionFormat").asText()).isEqualTo("GZIP");
    assertThat(destination.at("/BufferingHints/IntervalInSeconds").asInt()).isEqualTo(300);
    assertThat(destination.at("/CloudWatchLoggingOptions/Enabled").asBoolean()).isTrue();
  }

  @Test
  void role_ofFirehose_isForThisAccountThisBucketAndThisLog() {
    JsonNode stream = made.properties("AWS::KinesisFirehose::DeliveryStream").get(0);
    String id = stream.at("/ExtendedS3DestinationConfiguration/RoleARN/Fn::GetAtt/0").asText();
    JsonNode role = made.resources("AWS::IAM::Role").get(id).path("Properties");
    JsonNode trust = role.at("/AssumeRolePolicyDocument/Statement/0");
    JsonNode statements = role.at("/Policies/0/PolicyDocument/Statement");

    assertThat(trust.at("/Principal/Service").asText()).isEqualTo("firehose.amazonaws.com");
    assertThat(trust.at("/Condition/StringEquals/sts:ExternalId/Ref").asText())
        .isEqualTo("AWS::AccountId");
    assertThat(role.has("ManagedPolicyArns")).isFalse();
    assertThat(statements)
        .hasSize(3)
        .allSatisfy(statement -> assertThat(statement.path("Resource").asText()).isNotEqualTo("*"));
    assertThat(texts(statements.get(0).path("Action")))
        .containsExactly("s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads");
    assertThat(texts(statements.get(1).path("Action")))
        .containsExactly("s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject");
    assertThat(statements.get(2).path("Action").asText()).isEqualTo("logs:PutLogEvents");
  }

  @Test
  void function_mayPutRecordBatchesIntoThisStreamOnlyAndKnowsIt() {
    String stream =
        made.resources("AWS::KinesisFirehose::DeliveryStream").keySet().iterator().next();
    int found = 0;
    for (JsonNode role : made.properties("AWS::IAM::Role")) {
      for (JsonNode statement : role.findValues("Statement")) {
        for (JsonNode one : statement) {
          if (one.path("Action").toString().contains("firehose:")) {
            assertThat(one.path("Action").asText()).isEqualTo("firehose:PutRecordBatch");
            assertThat(one.at("/Resource/Fn::GetAtt/0").asText()).isEqualTo(stream);
            found++;
          }
        }
      }
    }
    assertThat(found).isEqualTo(2);
    assertThat(
            made.properties("AWS::Lambda::Function").stream()
                .map(function -> function.at("/Environment/Variables/ARCHIVE_ARN/Fn::GetAtt/0"))
                .filter(value -> value.asText().equals(stream)))
        .hasSize(2);
  }

  @Test
  void mapping_ofTheStream_takesAsManyRecordsAsARequestHas() {
    assertThat(
            made.properties("AWS::Lambda::EventSourceMapping").stream()
                .filter(mapping -> mapping.path("StartingPosition").isTextual()))
        .hasSize(2)
        .allSatisfy(
            mapping -> {
              assertThat(mapping.path("BatchSize").asInt()).isEqualTo(500);
              assertThat(mapping.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
              assertThat(mapping.path("MaximumRetryAttempts").asInt()).isEqualTo(10);
              assertThat(mapping.has("FilterCriteria")).isFalse();
              assertThat(mapping.at("/DestinationConfig/OnFailure/Destination").isMissingNode())
                  .isFalse();
            });
  }

  @Test
  void stream_withAThirdReader_isWarnedOf(@TempDir Path folder) throws IOException {
    Annotations.fromStack(made.stack())
        .hasNoWarning("/app", Match.stringLikeRegexp(".*" + READERS));
    List<FunctionModel> functions = new ArrayList<>(functions().functions());
    functions.add(archiving("third"));

    Synthesized crowded =
        Synthesized.of(folder, Plan.of(table(), new FunctionsModel(1, functions)), Stage.dev());

    Annotations.fromStack(crowded.stack())
        .hasWarning("/app", Match.stringLikeRegexp("3 functions " + READERS));
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
