package dev.dovetail.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.dovetail.authorizer.Refused.Reason;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies tokens: form, algorithm, key and signature first, then what they claim.
 *
 * <p>Keys come from the issuer's key set and from nowhere else: {@code jwk}, {@code jku}, {@code
 * x5c} and {@code x5u} of a token are not looked at. Safe for use by any number of threads.
 */
final class TokenVerifier {
  /** More than an HTTP API takes as headers in all. */
  private static final int MAX_LENGTH = 16 * 1024;

  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  private final JwtOptions options;
  private final IssuerKeys keys;
  private final InstantSource clock;

  TokenVerifier(JwtOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.keys = new IssuerKeys(new IssuerClient(options.issuer()), options.keyLife(), clock);
  }

  /** Reads the issuer's keys, if it answers; otherwise the first token does. */
  void prepare() {
    keys.prepare();
  }

  /**
   * {@return the claims of a token that is accepted}
   *
   * @throws Refused if it is not
   * @throws IssuerUnavailable if there are no keys to tell
   */
  Claims verify(String token) throws Refused, IssuerUnavailable {
    JWSObject jws = parse(token);
    JWSHeader header = jws.getHeader();
    if (!options.algorithms().contains(header.getAlgorithm().getName())) {
      throw new Refused(Reason.ALGORITHM);
    }
    JOSEObjectType type = header.getType();
    boolean known = type == null || TYPES.contains(lowerCase(type.getType()));
    if (!known || header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
      throw new Refused(Reason.HEADER);
    }
    Optional<JWK> key = keys.find(header);
    if (key.isEmpty()) {
      throw new Refused(Reason.UNKNOWN_KEY);
    }
    verifySignature(jws, key.get());
    Map<String, Object> payload = jws.getPayload().toJSONObject();
    if (payload == null) {
      throw new Refused(Reason.MALFORMED);
    }
    Claims claims = new Claims(payload);
    verifyClaims(claims);
    return claims;
  }

  /** Decoders overlook characters and bits; this does not, so that a token has one form only. */
  private static JWSObject parse(String token) throws Refused {
    String[] parts = token.length() > MAX_LENGTH ? new String[0] : token.split("\\.", -1);
    if (parts.length != 3) {
      throw new Refused(Reason.MALFORMED);
    }
    try {
      for (String part : parts) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (part.isEmpty() || !canonical.equals(part)) {
          throw new Refused(Reason.MALFORMED);
        }
      }
      return JWSObject.parse(token);
    } catch (ParseException | RuntimeException e) {
      throw new Refused(Reason.MALFORMED);
    }
  }

  private static void verifySignature(JWSObject jws, JWK key) throws Refused {
    try {
      if (!jws.verify(verifier(key))) {
        throw new Refused(Reason.SIGNATURE);
      }
    } catch (JOSEException | RuntimeException e) {
      throw new Refused(Reason.SIGNATURE);
    }
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    if (key instanceof RSAKey rsa) {
      return new RSASSAVerifier(rsa);
    }
    if (key instanceof ECKey ec) {
      return new ECDSAVerifier(ec);
    }
    throw new JOSEException("A key of this kind verifies nothing.");
  }

  private void verifyClaims(Claims claims) throws Refused {
    demand(claims.text("iss").equals(Optional.of(options.issuer())), Reason.ISSUER);
    String audience = claims.has("aud") ? "aud" : "client_id";
    demand(claims.isAny(audience, options.audiences()), Reason.AUDIENCE);
    double now = clock.instant().toEpochMilli() / 1000.0;
    double skew = options.skew().toMillis() / 1000.0;
    demand(now < claims.seconds("exp") + skew, Reason.EXPIRED);
    demand(!claims.has("nbf") || now >= claims.seconds("nbf") - skew, Reason.NOT_YET);
    demand(!claims.has("iat") || now >= claims.seconds("iat") - skew, Reason.NOT_YET);
    demand(!claims.has("token_use") || claims.isAny("token_use", Set.of("access")), Reason.USE);
    demand(claims.text("sub").isPresent(), Reason.SUBJECT);
  }

  private static void demand(boolean met, Reason otherwise) throws Refused {
    if (!met) {
      throw new Refused(otherwise);
    }
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
