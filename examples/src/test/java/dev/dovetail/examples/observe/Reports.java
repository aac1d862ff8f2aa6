package dev.dovetail.examples.observe;

import dev.dovetail.OperationListener;
import dev.dovetail.OperationReport;
import dev.dovetail.TableOptions;
import java.util.ArrayList;
import java.util.List;

/** Keeps reports of one thread. */
final class Reports implements OperationListener {
  private final List<OperationReport> all = new ArrayList<>();

  @Override
  public void completed(OperationReport report) {
    all.add(report);
  }

  List<OperationReport> all() {
    return all;
  }

  OperationReport last() {
    return all.get(all.size() - 1);
  }

  TableOptions options() {
    return TableOptions.defaults().withListener(this);
  }
}
