package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kinesisfirehose.CfnDeliveryStream;
import software.amazon.awscdk.services.logs.CfnLogStream;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;
import software.constructs.Construct;

/** Makes archives: a bucket each, and the Firehose stream that writes to it. */
final class Archives {
  private static final int BUFFER_SECONDS = 300;
  private static final int BUFFER_MEGABYTES = 64;
  private static final int UPLOAD_DAYS = 7;
  private static final String LOG_STREAM = "delivery";

  private final Stack stack;
  private final Stage stage;
  private final Map<String, CfnDeliveryStream> streams = new HashMap<>();

  Archives(Stack stack, Stage stage, Plan plan) {
    this.stack = stack;
    this.stage = stage;
    for (String name : plan.archives()) {
      streams.put(name, create(name));
    }
  }

  /** {@return the Firehose stream of an archive} */
  CfnDeliveryStream stream(String name) {
    return Objects.requireNonNull(streams.get(name));
  }

  /** {@return the ARN of the Firehose stream that a function writes to} */
  String arn(FunctionPlan plan) {
    return stream(Objects.requireNonNull(plan.archive())).getAttrArn();
  }

  private CfnDeliveryStream create(String name) {
    Construct scope = new Construct(stack, "Archive " + name);
    CfnBucket bucket = bucket(scope);
    LogGroup logs = Logs.group(scope, "Logs", stage);
    CfnLogStream logStream =
        CfnLogStream.Builder.create(scope, "LogStream")
            .logGroupName(logs.getLogGroupName())
            .logStreamName(LOG_STREAM)
            .build();
    CfnDeliveryStream stream =
        CfnDeliveryStream.Builder.create(scope, "Stream")
            .deliveryStreamType("DirectPut")
            .deliveryStreamEncryptionConfigurationInput(
                CfnDeliveryStream.DeliveryStreamEncryptionConfigurationInputProperty.builder()
                    .keyType("AWS_OWNED_CMK")
                    .build())
            .extendedS3DestinationConfiguration(
                CfnDeliveryStream.ExtendedS3DestinationConfigurationProperty.builder()
                    .bucketArn(bucket.getAttrArn())
                    .roleArn(role(scope, bucket, logs).getRoleArn())
                    .bufferingHints(
                        CfnDeliveryStream.BufferingHintsProperty.builder()
                            .intervalInSeconds(BUFFER_SECONDS)
                            .sizeInMBs(BUFFER_MEGABYTES)
                            .build())
                    .compressionFormat("GZIP")
                    .fileExtension(".jsonl.gz")
                    .prefix(name + "/!{timestamp:yyyy/MM/dd/HH}/")
                    .errorOutputPrefix(
                        name + "-errors/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd/HH}/")
                    .cloudWatchLoggingOptions(
                        CfnDeliveryStream.CloudWatchLoggingOptionsProperty.builder()
                            .enabled(true)
                            .logGroupName(logs.getLogGroupName())
                            .logStreamName(LOG_STREAM)
                            .build())
                    .build())
            .build();
    stream.getNode().addDependency(logStream);
    Output.add(
        stack,
        "Archive" + name.replaceAll("[^A-Za-z0-9]", "") + "Bucket",
        "The bucket of the archive " + name + ".",
        bucket.getRef());
    return stream;
  }

  /** Versions keep what somebody overwrites or deletes. */
  private CfnBucket bucket(Construct scope) {
    CfnBucket bucket =
        CfnBucket.Builder.create(scope, "Bucket")
            .bucketEncryption(
                CfnBucket.BucketEncryptionProperty.builder()
                    .serverSideEncryptionConfiguration(
                        List.of(
                            CfnBucket.ServerSideEncryptionRuleProperty.builder()
                                .serverSideEncryptionByDefault(
                                    CfnBucket.ServerSideEncryptionByDefaultProperty.builder()
                                        .sseAlgorithm("AES256")
                                        .build())
                                .build()))
                    .build())
            .publicAccessBlockConfiguration(
                CfnBucket.PublicAccessBlockConfigurationProperty.builder()
                    .blockPublicAcls(true)
                    .blockPublicPolicy(true)
                    .ignorePublicAcls(true)
                    .restrictPublicBuckets(true)
                    .build())
            .ownershipControls(
                CfnBucket.OwnershipControlsProperty.builder()
                    .rules(
                        List.of(
                            CfnBucket.OwnershipControlsRuleProperty.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build()))
                    .build())
            .versioningConfiguration(
                CfnBucket.VersioningConfigurationProperty.builder().status("Enabled").build())
            .lifecycleConfiguration(
                CfnBucket.LifecycleConfigurationProperty.builder()
                    .rules(
                        List.of(
                            CfnBucket.RuleProperty.builder()
                                .status("Enabled")
                                .abortIncompleteMultipartUpload(
                                    CfnBucket.AbortIncompleteMultipartUploadProperty.builder()
                                        .daysAfterInitiation(UPLOAD_DAYS)
                                        .build())
                                .build()))
                    .build())
            .build();
    bucket.applyRemovalPolicy(Tables.removalPolicy(stage));
    CfnBucketPolicy policy =
        CfnBucketPolicy.Builder.create(scope, "BucketPolicy")
            .bucket(bucket.getRef())
            .policyDocument(tlsOnly(bucket))
            .build();
    policy.applyRemovalPolicy(Tables.removalPolicy(stage));
    return bucket;
  }

  private static PolicyDocument tlsOnly(CfnBucket bucket) {
    return PolicyDocument.Builder.create()
        .minimize(false)
        .statements(
            List.of(
                PolicyStatement.Builder.create()
                    .effect(Effect.DENY)
                    .principals(List.of(new AnyPrincipal()))
                    .actions(List.of("s3:*"))
                    .resources(List.of(bucket.getAttrArn(), objects(bucket)))
                    .conditions(Map.of("Bool", Map.of("aws:SecureTransport", "false")))
                    .build()))
        .build();
  }

  private static String objects(CfnBucket bucket) {
    return bucket.getAttrArn() + "/*";
  }

  /** What AWS documents that Firehose needs, for this account's streams alone. */
  private Role role(Construct scope, CfnBucket bucket, LogGroup logs) {
    List<PolicyStatement> statements =
        List.of(
            Functions.allow(
                List.of("s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"),
                bucket.getAttrArn()),
            Functions.allow(
                List.of("s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"),
                objects(bucket)),
            Functions.allow(List.of("logs:PutLogEvents"), logs.getLogGroupArn()));
    return Role.Builder.create(scope, "Role")
        .assumedBy(
            ServicePrincipal.Builder.create("firehose.amazonaws.com")
                .conditions(Map.of("StringEquals", Map.of("sts:ExternalId", stack.getAccount())))
                .build())
        .inlinePolicies(Map.of("Archive", Functions.document(statements)))
        .build();
  }
}
