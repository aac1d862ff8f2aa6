package dev.dovetail.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes tokens. */
final class Tokens {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final String AUDIENCE = "todo-api";

  private Tokens() {}

  /** {@return the claims of a token that is accepted} */
  static Map<String, Object> claims(LocalIssuer issuer) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer.uri());
    claims.put("aud", AUDIENCE);
    claims.put("sub", "ann");
    claims.put("iat", NOW.getEpochSecond() - 60);
    claims.put("exp", NOW.getEpochSecond() + 3600);
    return claims;
  }

  static String good(LocalIssuer issuer, JWK key) {
    return sign(key, claims(issuer));
  }

  static String sign(JWK key, Map<String, Object> claims) {
    JWSAlgorithm algorithm = key == LocalIssuer.EC ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
    return sign(key, new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
  }

  static String sign(JWK key, JWSHeader header, Map<String, Object> claims) {
    try {
      JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm());
      JWSObject jws = new JWSObject(header, new Payload(JSONObjectUtils.toJSONString(claims)));
      jws.sign(signer);
      return jws.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
