package dev.dovetail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer for one gateway, with a key that lives as long as the gateway: it gives
 * anybody a token, and verifies tokens as the JWT authorizer of an HTTP API does.
 *
 * <p>Safe for use by any number of threads.
 */
final class DevelopmentIssuer {
  static final String PATH = "/_issuer";
  static final String AUDIENCE = "local";
  static final Duration LIFE = Duration.ofHours(12);

  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final InstantSource clock;
  private final String keyId = UUID.randomUUID().toString();
  private @Nullable KeyPair keys;

  DevelopmentIssuer(InstantSource clock) {
    this.clock = clock;
  }

  /** {@return the issuer's name, the claim {@code iss}, for a gateway at an address} */
  static String name(URI gateway) {
    return gateway + PATH;
  }

  String discovery(URI gateway) {
    String name = name(gateway);
    ObjectNode document = JSON.createObjectNode();
    document.put("issuer", name).put("jwks_uri", name + "/.well-known/jwks.json");
    document.put("token_endpoint", name + "/token");
    document.putArray("id_token_signing_alg_values_supported").add("RS256");
    document.putArray("response_types_supported").add("token");
    document.putArray("subject_types_supported").add("public");
    return document.toString();
  }

  String keySet() {
    RSAPublicKey key = (RSAPublicKey) keys().getPublic();
    ObjectNode document = JSON.createObjectNode();
    document
        .putArray("keys")
        .addObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", keyId)
        .put("n", number(key.getModulus()))
        .put("e", number(key.getPublicExponent()));
    return document.toString();
  }

  /**
   * {@return a token}
   *
   * @param more claims besides the issuer's own, which win
   */
  String token(URI gateway, String subject, Map<String, String> more) {
    long now = clock.instant().getEpochSecond();
    ObjectNode claims = JSON.createObjectNode();
    more.forEach(claims::put);
    claims
        .put("iss", name(gateway))
        .put("aud", AUDIENCE)
        .put("sub", subject)
        .put("token_use", "access")
        .put("iat", now)
        .put("exp", now + LIFE.toSeconds());
    ObjectNode header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT");
    String content = encode(header.put("kid", keyId)) + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys().getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + ENCODER.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * {@return the claims of a token, as texts}
   *
   * @throws InvalidToken if it is not a token of this issuer that is good now
   */
  Map<String, String> verify(URI gateway, String token) throws InvalidToken {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new InvalidToken("the token is malformed");
    }
    JsonNode header = decode(parts[0]);
    if (!header.path("alg").asText().equals("RS256")) {
      throw new InvalidToken("the token is not signed with RS256");
    }
    if (!header.path("kid").asText().equals(keyId) || !isSigned(parts)) {
      throw new InvalidToken(
          "the token is not signed by the issuer of this gateway, whose key is new at each start");
    }
    JsonNode claims = decode(parts[1]);
    long now = clock.instant().getEpochSecond();
    demand(claims.path("iss").asText().equals(name(gateway)), "invalid issuer");
    demand(claims.path("aud").asText().equals(AUDIENCE), "invalid audience");
    demand(now < claims.path("exp").asLong(), "the token has expired");
    Map<String, String> texts = new TreeMap<>();
    claims.properties().forEach(claim -> texts.put(claim.getKey(), claim.getValue().asText()));
    return texts;
  }

  private boolean isSigned(String[] parts) throws InvalidToken {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(keys().getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
      return signature.verify(bytes(parts[2]));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Made when first needed: most tests get by with names. */
  private synchronized KeyPair keys() {
    if (keys == null) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    return keys;
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return ENCODER.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static String encode(ObjectNode node) {
    return ENCODER.encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode decode(String part) throws InvalidToken {
    try {
      return JSON.readTree(bytes(part));
    } catch (JsonProcessingException e) {
      throw new InvalidToken("the token is malformed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String part) throws InvalidToken {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      if (ENCODER.encodeToString(bytes).equals(part)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Not Base64 at all.
    }
    throw new InvalidToken("the token is malformed");
  }

  private static void demand(boolean met, String otherwise) throws InvalidToken {
    if (!met) {
      throw new InvalidToken(otherwise);
    }
  }

  /** Says why a token is not accepted; nothing of it is in the message. */
  static final class InvalidToken extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidToken(String message) {
      super(message);
    }
  }
}
