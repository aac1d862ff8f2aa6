package dev.dovetail.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on this machine, whose documents a test decides. */
final class LocalIssuer implements AutoCloseable {
  static final JWK RSA = rsa("rsa-1");
  static final JWK OTHER_RSA = rsa("rsa-2");
  static final JWK EC = ec("ec-1");

  final AtomicInteger reads = new AtomicInteger();

  /** What is served instead of the documents, if anything. */
  volatile Answer discovery = this::describe;

  volatile Answer keys = this::list;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile List<JWK> current;

  private LocalIssuer(HttpServer server, List<JWK> current) {
    this.server = server;
    this.current = current;
  }

  static LocalIssuer start(JWK... keys) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LocalIssuer issuer = new LocalIssuer(server, List.of(keys));
    server.createContext("/.well-known/openid-configuration", e -> issuer.discovery.send(e));
    server.createContext(
        "/keys",
        e -> {
          issuer.reads.incrementAndGet();
          issuer.keys.send(e);
        });
    server.setExecutor(issuer.threads);
    server.start();
    return issuer;
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void rotate(JWK... keys) {
    current = List.of(keys);
  }

  void fail(int status) {
    keys = exchange -> answer(exchange, status, "{}");
  }

  void recover() {
    keys = this::list;
  }

  static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "{\"issuer\":\"" + uri() + "\",\"jwks_uri\":\"" + uri() + "/keys\"}");
  }

  private void list(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new JWKSet(current).toString());
  }

  private static JWK rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWK ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).algorithm(JWSAlgorithm.ES256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers a request for a document. */
  interface Answer {
    void send(HttpExchange exchange) throws IOException;
  }
}
