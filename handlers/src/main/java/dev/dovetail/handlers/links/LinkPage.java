package dev.dovetail.handlers.links;

import dev.dovetail.Page;
import dev.dovetail.lambda.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of links.
 *
 * @param items the links in order
 * @param next the cursor of the next page, or null if this is the last
 */
@JsonRecord
record LinkPage(List<LinkView> items, @Nullable String next) {
  static LinkPage of(Page<Link> page) {
    List<LinkView> items = new ArrayList<>();
    for (Link link : page.items()) {
      items.add(LinkView.of(link));
    }
    return new LinkPage(items, page.next().orElse(null));
  }
}
