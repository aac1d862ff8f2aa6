package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.Access;
import dev.dovetail.model.RouteModel;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CorsHttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CorsPreflightOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/**
 * Makes the HTTP API: stage, routes, verified callers, CORS and access logs.
 *
 * <p>The API answers for CORS itself, its own refusals included, and drops the headers that a
 * function sets for it; so the functions are not told the allowed origins.
 */
final class Api {
  /** What was called and with which outcome; nothing that a caller sent, and no address. */
  private static final List<String> ACCESS_LOG =
      List.of(
          "requestId",
          "requestTimeEpoch",
          "routeKey",
          "status",
          "responseLength",
          "responseLatency",
          "error.message",
          "authorizer.error",
          "integrationErrorMessage");

  // What the functions read of a request, and tell in a reply, besides the body.
  private static final List<String> REQUEST_HEADERS =
      List.of("authorization", "content-type", "idempotency-key", "if-match", "if-none-match");
  private static final List<String> REPLY_HEADERS =
      List.of("etag", "idempotency-replayed", "location", "retry-after", "x-request-id");

  private final Stack stack;
  private final Stage stage;
  private final HttpApi api;
  private final Construct routes;
  private final @Nullable IHttpRouteAuthorizer authorizer;

  Api(Stack stack, Stage stage, Plan plan) {
    this.stack = stack;
    this.stage = stage;
    List<RouteModel> models =
        plan.functions().stream().flatMap(function -> function.routes().stream()).toList();
    this.api =
        HttpApi.Builder.create(stack, "Api")
            .apiName(stack.getStackName())
            .createDefaultStage(false)
            .corsPreflight(stage.allowedOrigins().isEmpty() ? null : cors(models))
            .build();
    this.authorizer =
        models.stream().anyMatch(route -> route.access() == Access.AUTHENTICATED)
            ? Callers.authorizer(stack, stage)
            : null;
    this.routes = new Construct(stack, "Routes");
    stage();
    Output.add(stack, "ApiUrl", "Where the API is.", api.getApiEndpoint());
  }

  void route(FunctionPlan plan, IFunction function) {
    HttpLambdaIntegration integration = new HttpLambdaIntegration(plan.name(), function);
    for (RouteModel route : plan.routes()) {
      HttpRoute.Builder.create(
              routes, route.method() + " " + route.path().replace('/', ' ').strip())
          .httpApi(api)
          .routeKey(HttpRouteKey.with(route.path(), HttpMethod.valueOf(route.method().name())))
          .integration(integration)
          .authorizer(route.access() == Access.PUBLIC ? null : authorizer)
          .build();
    }
  }

  private void stage() {
    CfnStage.Builder.create(stack, "Stage")
        .apiId(api.getApiId())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            CfnStage.RouteSettingsProperty.builder()
                .throttlingRateLimit(stage.limits().requestsPerSecond())
                .throttlingBurstLimit(stage.limits().burst())
                .build())
        .accessLogSettings(
            CfnStage.AccessLogSettingsProperty.builder()
                .destinationArn(Logs.group(stack, "AccessLogs", stage).getLogGroupArn())
                .format(accessLogFormat())
                .build())
        .build();
  }

  private static String accessLogFormat() {
    return ACCESS_LOG.stream()
        .map(name -> "\"%s\":\"$context.%s\"".formatted(name, name))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private CorsPreflightOptions cors(List<RouteModel> models) {
    return CorsPreflightOptions.builder()
        .allowOrigins(stage.allowedOrigins())
        .allowMethods(
            models.stream()
                .map(RouteModel::method)
                .distinct()
                .sorted()
                .map(method -> CorsHttpMethod.valueOf(method.name()))
                .toList())
        .allowHeaders(REQUEST_HEADERS)
        .exposeHeaders(REPLY_HEADERS)
        .maxAge(Duration.hours(1))
        .build();
  }
}
