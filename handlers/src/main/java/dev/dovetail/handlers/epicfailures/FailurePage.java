package dev.dovetail.handlers.epicfailures;

import dev.dovetail.Page;
import dev.dovetail.lambda.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of epic failures.
 *
 * @param items the epic failures in order
 * @param next the cursor of the next page, or null if this is the last
 */
@JsonRecord
record FailurePage(List<FailureView> items, @Nullable String next) {
  static FailurePage of(Page<EpicFailure> page) {
    List<FailureView> items = new ArrayList<>();
    for (EpicFailure failure : page.items()) {
      items.add(FailureView.of(failure));
    }
    return new FailurePage(items, page.next().orElse(null));
  }
}
