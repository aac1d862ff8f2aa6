package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event says, field by field, before any of it is interpreted. */
final class Event {
  @Nullable String version;
  @Nullable String httpMethod;
  @Nullable String path;
  @Nullable String resource;
  @Nullable String routeKey;
  @Nullable String rawPath;
  @Nullable String rawQueryString;
  @Nullable String body;
  boolean base64;
  boolean multiValueHeaders;

  final MultiMap headers = MultiMap.ignoringCase();
  final MultiMap query = MultiMap.exact();
  final MultiMap pathParameters = MultiMap.exact();
  final List<String> cookies = new ArrayList<>();

  @Nullable String requestId;
  @Nullable String stage;
  @Nullable String domainName;
  @Nullable String contextPath;
  @Nullable String contextMethod;
  boolean loadBalancer;
  ObjectValue authorizer = new ObjectValue(Map.of());
  ObjectValue identity = new ObjectValue(Map.of());

  EventSource source() {
    if (contextMethod != null) {
      return domainName != null && domainName.contains(".lambda-url.")
          ? EventSource.FUNCTION_URL
          : EventSource.HTTP_API;
    }
    if (httpMethod == null) {
      return EventSource.UNKNOWN;
    }
    if (loadBalancer) {
      return EventSource.LOAD_BALANCER;
    }
    return "1.0".equals(version) ? EventSource.HTTP_API_1 : EventSource.REST_API;
  }

  String method() {
    String method = contextMethod != null ? contextMethod : httpMethod;
    return method == null ? "" : method.toUpperCase(Locale.ROOT);
  }

  /** {@return the path of the gateway's route, such as {@code /todos/{id}}} */
  Optional<String> template() {
    if (routeKey != null && routeKey.indexOf(' ') > 0) {
      return Optional.of(routeKey.substring(routeKey.indexOf(' ') + 1));
    }
    return Optional.ofNullable(resource);
  }

  Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }
}
