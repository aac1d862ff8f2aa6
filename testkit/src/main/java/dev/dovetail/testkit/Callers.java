package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.testkit.DevelopmentIssuer.InvalidToken;
import dev.dovetail.testkit.Dialect.Refusal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who sends a request, and hands out tokens below {@link DevelopmentIssuer#PATH}. */
final class Callers implements CallerCheck {
  private static final Pattern BEARER =
      Pattern.compile("bearer +([^\\s]+) *", Pattern.CASE_INSENSITIVE);

  /** Every header of a JWT starts with a brace and a quote, which are {@code ey} in Base64. */
  private static final Pattern TOKEN = Pattern.compile("ey[\\w-]*\\.[\\w-]+\\.[\\w-]*");

  private static final Set<String> OWN_CLAIMS =
      Set.of("iss", "aud", "sub", "token_use", "iat", "nbf", "exp");

  private final DevelopmentIssuer issuer;
  private final Dialect dialect;
  private final boolean tokensOnly;

  /**
   * @param tokensOnly whether a name is no credential
   */
  Callers(DevelopmentIssuer issuer, Dialect dialect, boolean tokensOnly) {
    this.issuer = issuer;
    this.dialect = dialect;
    this.tokensOnly = tokensOnly;
  }

  /** Takes the bearer's word for a name: this gateway listens to its own machine only. */
  @Override
  public Outcome check(Invocation invocation) {
    HttpRequest request = invocation.request();
    Reply refusal = dialect.refuse(Refusal.UNAUTHORIZED);
    Matcher bearer = BEARER.matcher(request.header("authorization").orElse(""));
    if (!bearer.matches()) {
      return new Refused(refusal.with("www-authenticate", "Bearer"));
    }
    String word = bearer.group(1);
    if (!tokensOnly && !TOKEN.matcher(word).matches()) {
      return new KnownCaller.ByToken(new TreeMap<>(Map.of("iss", "local", "sub", word)));
    }
    try {
      return new KnownCaller.ByToken(issuer.verify(gateway(request), word));
    } catch (InvalidToken e) {
      String why =
          "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + e.getMessage() + "\"";
      return new Refused(refusal.with("www-authenticate", why));
    }
  }

  /** {@return the issuer's answer, if the request is one for it} */
  Optional<Reply> issue(HttpRequest request) {
    if (!request.method().equals("GET") || !request.path().startsWith(DevelopmentIssuer.PATH)) {
      return Optional.empty();
    }
    return switch (request.path().substring(DevelopmentIssuer.PATH.length())) {
      case "/.well-known/openid-configuration" ->
          Optional.of(Reply.json(200, issuer.discovery(gateway(request))));
      case "/.well-known/jwks.json" -> Optional.of(Reply.json(200, issuer.keySet()));
      case "/token" -> Optional.of(token(request));
      default -> Optional.empty();
    };
  }

  private Reply token(HttpRequest request) {
    Map<String, String> claims = new HashMap<>();
    request.queryParameters().forEach((name, values) -> claims.put(name, String.join(" ", values)));
    String subject = claims.getOrDefault("sub", "");
    claims.remove("sub");
    if (subject.isBlank() || claims.keySet().stream().anyMatch(OWN_CLAIMS::contains)) {
      String message =
          "Say whose token: ?sub=ann. Other parameters become claims, but for "
              + new TreeSet<>(OWN_CLAIMS)
              + ".";
      return Reply.json(
          400, JsonNodeFactory.instance.objectNode().put("message", message).toString());
    }
    String token = issuer.token(gateway(request), subject, claims);
    return Reply.of(200, "text/plain", Body.of(token)).with("cache-control", "no-store");
  }

  /** The port of the connection, which the gateway knows only when it listens. */
  private static URI gateway(HttpRequest request) {
    return URI.create("http://127.0.0.1:" + request.header("x-forwarded-port").orElseThrow());
  }
}
