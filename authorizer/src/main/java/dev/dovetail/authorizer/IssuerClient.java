package dev.dovetail.authorizer;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the keys of an issuer, found by its discovery document. Keeps nothing. */
final class IssuerClient {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 1_500;

  /** What one document may take in all: the timeout of reads starts anew with each byte. */
  private static final long TOTAL_NANOS = 3_000_000_000L;

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MIN_RSA_BITS = 2048;

  private final String issuer;

  IssuerClient(String issuer) {
    this.issuer = issuer;
  }

  /**
   * {@return the public keys that signatures can be verified with; others are left out}
   *
   * @throws IOException if a document can't be had or is not what it should be
   */
  List<JWK> keys() throws IOException {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    Map<String, Object> discovery = get(URI.create(base + DISCOVERY));
    if (!issuer.equals(discovery.get("issuer"))) {
      throw new IOException("The discovery document is of another issuer.");
    }
    if (!(get(keysUri(discovery)).get("keys") instanceof List<?> values)) {
      throw new IOException("The key set has no keys.");
    }
    List<JWK> keys = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Map<?, ?> key) {
        addUsable(key, keys);
      }
    }
    if (keys.isEmpty()) {
      throw new IOException("The key set has no key for signatures.");
    }
    return keys;
  }

  private URI keysUri(Map<String, Object> discovery) throws IOException {
    try {
      URI uri = URI.create(String.valueOf(discovery.get("jwks_uri")));
      if (Origin.isTrusted(uri, Origin.isLocal(URI.create(issuer)))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("jwks_uri is no URL.", e);
    }
    throw new IOException("jwks_uri is no https URL.");
  }

  /** One key that is broken or of a kind that is not known must not hide the others. */
  private static void addUsable(Map<?, ?> key, List<JWK> keys) {
    try {
      JWK parsed = JWK.parse(texts(key));
      boolean verifies =
          parsed.getKeyOperations() == null
              || parsed.getKeyOperations().contains(KeyOperation.VERIFY);
      if (verifies && (isStrongRsa(parsed) || parsed instanceof ECKey)) {
        keys.add(parsed.toPublicJWK());
      }
    } catch (ParseException | RuntimeException e) {
      // It verifies nothing.
    }
  }

  private static boolean isStrongRsa(JWK key) {
    return key instanceof RSAKey rsa && rsa.size() >= MIN_RSA_BITS;
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new HashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() instanceof String name && entry.getValue() != null) {
        texts.put(name, entry.getValue());
      }
    }
    return texts;
  }

  private static Map<String, Object> get(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try {
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setRequestProperty("Accept", "application/json");
      long end = System.nanoTime() + TOTAL_NANOS;
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException("The issuer answered with status " + status + ".");
      }
      try (InputStream in = connection.getInputStream()) {
        return JSONObjectUtils.parse(read(in, end));
      }
    } catch (ParseException e) {
      throw new IOException("The issuer answered with what is no JSON object.", e);
    } finally {
      connection.disconnect();
    }
  }

  private static String read(InputStream in, long end) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int read = in.read(part); read >= 0; read = in.read(part)) {
      document.write(part, 0, read);
      if (document.size() > MAX_BYTES) {
        throw new IOException("The issuer's document has more than " + MAX_BYTES + " bytes.");
      }
      if (System.nanoTime() > end) {
        throw new IOException("The issuer's document takes too long.");
      }
    }
    return document.toString(StandardCharsets.UTF_8);
  }
}
