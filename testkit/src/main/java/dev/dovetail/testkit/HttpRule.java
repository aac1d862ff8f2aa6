package dev.dovetail.testkit;

import dev.dovetail.testkit.HttpNeed.Needs;
import java.util.Locale;
import java.util.function.Consumer;

/** What {@link HttpConformance} checks, by the point that it belongs to. */
enum HttpRule {
  EXAMPLE_SUCCEEDS(0, Needs.of(HttpNeed.SUCCESS), ReplyRules::exampleSucceeds),
  HEADERS_IN_ANY_CASE(1, Needs.of(HttpNeed.SUCCESS, HttpNeed.BODY), EventRules::headersInAnyCase),
  MEMBERS_NULL(2, Needs.of(), EventRules::membersNull),
  MEMBERS_MISSING(2, Needs.of(), EventRules::membersMissing),
  BASE64_BODY(3, Needs.of(HttpNeed.SUCCESS, HttpNeed.BODY), BodyRules::base64),
  BASE64_MALFORMED(3, Needs.of(HttpNeed.BODY), BodyRules::base64Malformed),
  BODY_NOT_UTF8(3, Needs.of(HttpNeed.BODY), BodyRules::notUtf8),
  JSON_MALFORMED(4, Needs.of(HttpNeed.BODY), BodyRules::malformed),
  JSON_NO_OBJECT(4, Needs.of(HttpNeed.BODY), BodyRules::noObject),
  JSON_HOSTILE(4, Needs.of(HttpNeed.BODY), BodyRules::hostile),
  MEMBER_UNKNOWN(5, Needs.of(HttpNeed.SUCCESS, HttpNeed.BODY), BodyRules::memberUnknown),
  MEMBER_OF_WRONG_TYPE(6, Needs.of(HttpNeed.BODY), BodyRules::wrongType),
  MEMBER_MISSING(6, Needs.of(HttpNeed.BODY, HttpNeed.REQUIRED), BodyRules::memberMissing),
  MEMBER_NULL(6, Needs.of(HttpNeed.BODY, HttpNeed.REQUIRED), BodyRules::memberNull),
  PATH_DECODED_ONCE(
      7,
      Needs.of(HttpNeed.SUCCESS, HttpNeed.PARAMETER, HttpNeed.NO_BODY),
      UrlRules::pathDecodedOnce),
  PATH_MALFORMED(7, Needs.of(HttpNeed.PARAMETER, HttpNeed.ENCODED_PATH), UrlRules::pathMalformed),
  PATH_WITH_STAGE(7, Needs.of(HttpNeed.SUCCESS, HttpNeed.ROUTED), UrlRules::pathWithStage),
  SLASH_AT_THE_END(7, Needs.of(HttpNeed.SUCCESS), UrlRules::slashAtTheEnd),
  QUERY_DECODED_ONCE(8, Needs.of(HttpNeed.SUCCESS, HttpNeed.QUERY), UrlRules::queryDecodedOnce),
  QUERY_IN_EITHER_FORM(8, Needs.of(HttpNeed.SUCCESS, HttpNeed.QUERY), UrlRules::queryInEitherForm),
  QUERY_MALFORMED(8, Needs.of(HttpNeed.ENCODED_QUERY), UrlRules::queryMalformed),
  REPLY_IN_ITS_FORM(9, Needs.of(), ReplyRules::form),
  COOKIES_TOLERATED(9, Needs.of(), EventRules::cookies),
  COMPLETE_ENVELOPE(10, Needs.of(), ReplyRules::envelope),
  HEAD_AS_GET(11, Needs.of(HttpNeed.SUCCESS, HttpNeed.GET), ReplyRules::head),
  NO_CONTENT_WITHOUT_BODY(11, Needs.of(HttpNeed.SUCCESS), ReplyRules::noContent),
  CORS_LEFT_TO_THE_SOURCE(12, Needs.of(HttpNeed.NO_ORIGIN), CorsRules::leftToTheSource),
  CORS_ALLOWED_ORIGIN(12, Needs.of(HttpNeed.ORIGIN), CorsRules::allowedOrigin),
  CORS_OTHER_ORIGIN(12, Needs.of(HttpNeed.ORIGIN), CorsRules::otherOrigin),
  CORS_PREFLIGHT(12, Needs.of(HttpNeed.ORIGIN), CorsRules::preflight),
  COMPRESSION(13, Needs.of(HttpNeed.SUCCESS, HttpNeed.GET), ReplyRules::compression),
  BODY_LIMIT(14, Needs.of(HttpNeed.BODY), BodyRules::limit),
  REPLY_LIMIT(14, Needs.of(), ReplyRules::size),
  DEADLINE(15, Needs.of(), FailureRules::deadline),
  REFERENCE(16, Needs.of(), ReplyRules::reference),
  REFERENCE_FORGED(16, Needs.of(), ReplyRules::referenceForged),
  LOG_WITHOUT_THE_EVENT(17, Needs.of(), FailureRules::log),
  EVENT_BROKEN(18, Needs.of(), EventRules::broken),
  PROBLEM_DETAILS(18, Needs.of(), ReplyRules::problem),
  FAILURE_HIDDEN(18, Needs.of(HttpNeed.SUCCESS, HttpNeed.FAILING), FailureRules::hidden),
  REFUSAL_TELLS_NOTHING(18, Needs.of(), ReplyRules::internals),
  RETRY_AFTER(19, Needs.of(HttpNeed.SUCCESS, HttpNeed.FAILING), FailureRules::retryAfter),
  PRINCIPAL_REQUIRED(20, Needs.of(HttpNeed.AUTHENTICATED), CallerRules::required),
  PRINCIPAL_FORMS(
      20, Needs.of(HttpNeed.AUTHENTICATED, HttpNeed.SUCCESS, HttpNeed.ROUTED), CallerRules::forms),
  DECLARED_REFUSALS(21, Needs.of(HttpNeed.REFUSED, HttpNeed.SUCCESS), FailureRules::declared),
  REQUESTS_APART(22, Needs.of(HttpNeed.REQUEST_ID), CallerRules::apart),
  NOT_STORED(23, Needs.of(HttpNeed.SUCCESS, HttpNeed.AUTHENTICATED), ReplyRules::notStored),
  NOT_SNIFFED(23, Needs.of(), ReplyRules::notSniffed),
  SLASH_ENCODED(24, Needs.of(HttpNeed.PARAMETER, HttpNeed.NO_BODY), UrlRules::slashEncoded),
  PATH_UNKNOWN(24, Needs.of(HttpNeed.UNROUTED), UrlRules::pathUnknown),
  METHOD_UNKNOWN(24, Needs.of(HttpNeed.UNROUTED), UrlRules::methodUnknown);

  private final int point;
  private final Needs needs;
  private final Consumer<Probe> check;

  HttpRule(int point, Needs needs, Consumer<Probe> check) {
    this.point = point;
    this.needs = needs;
    this.check = check;
  }

  /** {@return the point of docs/conformance.md} */
  int point() {
    return point;
  }

  /** {@return the name, such as {@code head-as-get}} */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean appliesTo(Probe probe, HttpExample example) {
    return needs.areMet(probe, example);
  }

  void run(Probe probe) {
    check.accept(probe);
  }
}
