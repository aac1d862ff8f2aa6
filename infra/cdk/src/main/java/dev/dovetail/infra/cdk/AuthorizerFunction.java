package dev.dovetail.infra.cdk;

import dev.dovetail.infra.Authentication;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpLambdaAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpLambdaResponseType;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Makes the function that verifies callers, which may write its log and nothing else. */
final class AuthorizerFunction {
  private static final Duration TIMEOUT = Duration.seconds(10);
  private static final int MEMORY = 1024;

  private final Construct scope;
  private final Stage stage;

  AuthorizerFunction(Construct stack, Stage stage) {
    this.scope = new Construct(stack, "Authorizer");
    this.stage = stage;
  }

  /** An answer is not kept: it would be good beyond the end of the token. */
  IHttpRouteAuthorizer authorizer(String id, Authentication.Function authentication) {
    demandHandler(authentication);
    return HttpLambdaAuthorizer.Builder.create(id, function(authentication))
        .responseTypes(List.of(HttpLambdaResponseType.SIMPLE))
        .identitySource(List.of("$request.header.Authorization"))
        .resultsCacheTtl(Duration.seconds(0))
        .build();
  }

  private Function function(Authentication.Function authentication) {
    LogGroup logs = Logs.group(scope, "Logs", stage);
    Authentication.Issuer issuer = authentication.issuer();
    return Function.Builder.create(scope, "Function")
        .description("authorizer, stage " + stage.name())
        .runtime(Runtime.JAVA_25)
        .architecture(Architecture.ARM_64)
        .code(Code.fromAsset(authentication.code().toString()))
        .handler(Authentication.Function.HANDLER)
        .timeout(TIMEOUT)
        .memorySize(MEMORY)
        .environment(
            Map.of("JWT_ISSUER", issuer.url(), "JWT_AUDIENCE", String.join(",", issuer.audience())))
        .reservedConcurrentExecutions(stage.limits().reservedConcurrency())
        .loggingFormat(LoggingFormat.JSON)
        .logGroup(logs)
        .tracing(Tracing.ACTIVE)
        .role(role(logs).withoutPolicyUpdates())
        .build();
  }

  private Role role(LogGroup logs) {
    Map<String, PolicyDocument> policies = new LinkedHashMap<>();
    policies.put(
        "Logs",
        document(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logs.getLogGroupArn()));
    policies.put(
        "Traces", document(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), "*"));
    return Role.Builder.create(scope, "Role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .inlinePolicies(policies)
        .build();
  }

  private static PolicyDocument document(List<String> actions, String resource) {
    return PolicyDocument.Builder.create()
        .statements(List.of(Functions.allow(actions, resource)))
        .build();
  }

  private static void demandHandler(Authentication.Function authentication) {
    try {
      List<String> handler = List.of(Authentication.Function.HANDLER);
      if (!new CodeBundle(authentication.code()).missing(handler).isEmpty()) {
        throw new IllegalArgumentException(
            authentication.code()
                + " lacks the class "
                + Authentication.Function.HANDLER
                + ". Name the zip of dovetail-authorizer.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
