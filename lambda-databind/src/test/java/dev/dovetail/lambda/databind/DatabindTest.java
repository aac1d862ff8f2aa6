package dev.dovetail.lambda.databind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabindTest {
  public record Line(String product, int quantity) {}

  public record Order(
      String id, List<Line> lines, BigDecimal price, boolean paid, @Nullable String note) {}

  private static final String ORDER =
      "{\"id\":\"1\",\"lines\":[{\"product\":\"t\u00fc\\\"\",\"quantity\":2}],"
          + "\"price\":12345678901234567890.15,\"paid\":true,\"note\":null}";

  private final Databind databind = Databind.with(new JsonMapper());

  private static HttpFunction function(Function<Request, Response> body) {
    return new HttpFunction(HttpOptions.defaults()) {
      @Override
      protected Response handle(Request request) {
        return body.apply(request);
      }
    };
  }

  private Response echo(Request request) {
    return Response.created("/orders/1", databind.body(databind.read(request, Order.class)))
        .withCookie("a=1");
  }

  private static APIGatewayV2HTTPEvent event(String type, String body) {
    APIGatewayV2HTTPEvent.RequestContext.Http http =
        APIGatewayV2HTTPEvent.RequestContext.Http.builder().withMethod("POST").build();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRawPath("/orders")
        .withHeaders(Map.of("content-type", type))
        .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder().withHttp(http).build())
        .withBody(body)
        .build();
  }

  private APIGatewayV2HTTPResponse post(String body) {
    return EventHandler.httpApi(function(this::echo))
        .handleRequest(event("application/json", body), null);
  }

  @Test
  void body_readAndWritten_isTheSame() {
    APIGatewayV2HTTPResponse response = post(ORDER);

    assertThat(response.getStatusCode()).isEqualTo(201);
    assertThat(response.getBody()).isEqualTo(ORDER);
    assertThat(response.getHeaders()).containsEntry("Location", "/orders/1");
    assertThat(response.getCookies()).containsExactly("a=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"id\":[]}|422|/id|not_legal",
        "{\"lines\":[{\"quantity\":\"x-secret\"}]}|422|/lines/0/quantity|not_legal",
        "{\"lines\":[{\"a~b/c\":1}]}|422|/lines/0/a~0b~1c|unknown",
        "[]|422||not_legal",
        "null|422||null",
        "{\"id\":|400||malformed_json",
        "{\"id\":\"1\",\"id\":\"2\"}|400||malformed_json"
      })
  void body_thatDoesNotFit_isRefusedWithItsPlace(
      String body, int status, @Nullable String pointer, String code) {
    APIGatewayV2HTTPResponse response = post(body);

    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getBody()).contains("\"code\":\"" + code + "\"").doesNotContain("x-secret");
    if (status == 422) {
      assertThat(response.getBody())
          .contains("\"pointer\":\"" + (pointer == null ? "" : pointer) + "\"");
    }
  }

  @Test
  void body_ofAnotherType_is415() {
    assertThat(
            EventHandler.httpApi(function(this::echo))
                .handleRequest(event("text/plain", ORDER), null)
                .getStatusCode())
        .isEqualTo(415);
  }

  @Test
  void body_thatIsNoObject_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> databind.body(List.of(1)));
  }

  private static Response bytes(Request request) {
    byte[] sent = request.bodyBytes();
    byte[] reversed = new byte[sent.length];
    for (int i = 0; i < sent.length; i++) {
      reversed[i] = sent[sent.length - 1 - i];
    }
    return Response.ok("image/png", reversed);
  }

  @Test
  void bytes_throughEachKindOfEvent_areDecodedAndEncoded() {
    HttpFunction function = function(DatabindTest::bytes);
    APIGatewayV2HTTPEvent http = event("image/png", "AAH/");
    http.setIsBase64Encoded(true);
    APIGatewayProxyRequestEvent rest =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("POST")
            .withPath("/a")
            .withBody("AAH/")
            .withIsBase64Encoded(true);
    ApplicationLoadBalancerRequestEvent balanced = new ApplicationLoadBalancerRequestEvent();
    ApplicationLoadBalancerRequestEvent.RequestContext context =
        new ApplicationLoadBalancerRequestEvent.RequestContext();
    context.setElb(new ApplicationLoadBalancerRequestEvent.Elb());
    balanced.setRequestContext(context);
    balanced.setHttpMethod("POST");
    balanced.setPath("/a");
    balanced.setBody("AAH/");
    balanced.setIsBase64Encoded(true);

    APIGatewayV2HTTPResponse ofHttp = EventHandler.httpApi(function).handleRequest(http, null);
    APIGatewayProxyResponseEvent ofRest = EventHandler.restApi(function).handleRequest(rest, null);
    ApplicationLoadBalancerResponseEvent ofBalancer =
        EventHandler.loadBalancer(function).handleRequest(balanced, null);

    assertThat(Arrays.asList(ofHttp.getBody(), ofRest.getBody(), ofBalancer.getBody()))
        .containsOnly("/wEA");
    assertThat(ofHttp.getIsBase64Encoded()).isTrue();
    assertThat(ofRest.getIsBase64Encoded()).isTrue();
    assertThat(ofBalancer.getIsBase64Encoded()).isTrue();
    assertThat(ofBalancer.getStatusDescription()).isEqualTo("200 OK");
  }
}
