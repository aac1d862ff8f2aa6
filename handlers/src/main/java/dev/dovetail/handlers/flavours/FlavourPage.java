package dev.dovetail.handlers.flavours;

import dev.dovetail.Page;
import dev.dovetail.lambda.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of flavours.
 *
 * @param items the flavours in order
 * @param next the cursor of the next page, or null if this is the last
 */
@JsonRecord
record FlavourPage(List<FlavourView> items, @Nullable String next) {
  static FlavourPage of(Page<Flavour> page) {
    List<FlavourView> items = new ArrayList<>();
    for (Flavour flavour : page.items()) {
      items.add(FlavourView.of(flavour));
    }
    return new FlavourPage(items, page.next().orElse(null));
  }
}
