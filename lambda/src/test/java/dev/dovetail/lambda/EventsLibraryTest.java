package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads what the classes of aws-lambda-java-events become as JSON, with all their nulls. */
class EventsLibraryTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static Reply answer(Object event) throws Exception {
    return Reply.to(
        JSON.writeValueAsBytes(event),
        Reply.function(
            HttpOptions.defaults(),
            r ->
                Response.ok(
                    "text/plain",
                    String.join(
                        " ",
                        r.method(),
                        r.path(),
                        r.queryParameter("q").orElse("-"),
                        r.header("x-a").orElse("-"),
                        r.principal().map(Principal::subject).orElse("-"),
                        r.bodyText()))),
        new TestContext());
  }

  @Test
  void restApiEvent_sparse_isRead() throws Exception {
    APIGatewayProxyRequestEvent.ProxyRequestContext context =
        new APIGatewayProxyRequestEvent.ProxyRequestContext().withRequestId("r");
    context.setAuthorizer(Map.of("claims", Map.of("sub", "alice")));
    APIGatewayProxyRequestEvent event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("POST")
            .withPath("/a")
            .withResource("/a")
            .withMultiValueHeaders(Map.of("X-A", List.of("h")))
            .withQueryStringParameters(Map.of("q", "1"))
            .withRequestContext(context)
            .withBody("body");

    assertThat(answer(event).body()).isEqualTo("POST /a 1 h alice body");
  }

  @Test
  void httpApiEvent_sparse_isRead() throws Exception {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withVersion("2.0")
            .withRawPath("/a")
            .withRawQueryString("q=1")
            .withHeaders(Map.of("x-a", "h"))
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder()
                    .withHttp(
                        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                            .withMethod("POST")
                            .build())
                    .withAuthorizer(
                        APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                            .withJwt(
                                APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                                    .builder()
                                    .withClaims(Map.of("sub", "alice"))
                                    .build())
                            .build())
                    .build())
            .withBody("body")
            .build();

    assertThat(answer(event).body()).isEqualTo("POST /a 1 h alice body");
  }

  @Test
  void loadBalancerEvent_sparse_isRead() throws Exception {
    ApplicationLoadBalancerRequestEvent event = new ApplicationLoadBalancerRequestEvent();
    ApplicationLoadBalancerRequestEvent.RequestContext context =
        new ApplicationLoadBalancerRequestEvent.RequestContext();
    context.setElb(new ApplicationLoadBalancerRequestEvent.Elb());
    event.setRequestContext(context);
    event.setHttpMethod("POST");
    event.setPath("/a");
    event.setQueryStringParameters(Map.of("q", "%31"));
    event.setHeaders(Map.of("X-A", "h"));
    event.setBody("body");

    Reply reply = answer(event);
    assertThat(reply.body()).isEqualTo("POST /a 1 h - body");
    assertThat(reply.envelope().path("statusDescription").asText()).isEqualTo("200 OK");
  }
}
