package dev.dovetail.handlers.links;

import dev.dovetail.lambda.JsonRecord;
import java.time.Instant;

/**
 * A link as its user sees it.
 *
 * @param id its id
 * @param url where it leads
 * @param createdAt when it was created
 */
@JsonRecord
record LinkView(String id, String url, Instant createdAt) {
  static LinkView of(Link link) {
    return new LinkView(link.id(), link.url(), link.createdAt());
  }
}
