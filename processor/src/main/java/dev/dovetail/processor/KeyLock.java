package dev.dovetail.processor;

import dev.dovetail.model.LockModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Compares each table with its committed key lock, if the option names the folder of the locks, so
 * that no change loses stored items unseen.
 */
final class KeyLock {
  /** The processor's option that names the folder. */
  static final String OPTION = "dovetail.lock";

  private final @Nullable String folder;
  private final Output output;
  private final Reporter reporter;

  KeyLock(ProcessingEnvironment environment, Output output, Reporter reporter) {
    this.folder = environment.getOptions().get(OPTION);
    this.output = output;
    this.reporter = reporter;
  }

  void check(TableDefinition table, TableModel model) {
    if (folder == null) {
      return;
    }
    LockModel lock = new LockMapper(table, model).lock();
    Optional<URI> written =
        output.resource(LockModel.path(table.name()), lock.toJson(), table.element());
    written.ifPresent(uri -> check(table, lock, LockFile.of(folder, table.name(), uri)));
  }

  private void check(TableDefinition table, LockModel lock, LockFile file) {
    LockPlaces places = new LockPlaces(table);
    if (!file.exists()) {
      reporter.error(
          places.table(),
          "",
          Diagnostic.KEY_LOCK_MISSING,
          table.name(),
          file.name(),
          OPTION,
          file.accept());
      return;
    }
    try {
      LockModel committed = file.read();
      if (committed.table().equals(table.name())) {
        compare(table, committed, lock, file);
      } else {
        reportUnreadable(places, file, "It is the lock of table " + committed.table() + ".");
      }
    } catch (Template.MalformedException e) {
      reportUnreadable(places, file, "A template in it " + e.reason() + ".");
    } catch (IOException | IllegalArgumentException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      reportUnreadable(places, file, reason.lines().findFirst().orElse(""));
    }
  }

  private void compare(TableDefinition table, LockModel committed, LockModel lock, LockFile file)
      throws Template.MalformedException {
    LockPlaces places = new LockPlaces(table);
    LockChanges changes = new LockChanges(reporter, file);
    new LockComparison(committed, lock, places, changes).compare();
    if (!changes.isBroken() && !committed.equals(lock)) {
      List<String> harmless = changes.harmless();
      reporter.warning(
          places.table(),
          "",
          table.element(),
          Diagnostic.KEY_LOCK_OUTDATED,
          file.name(),
          lock.table(),
          harmless.isEmpty() ? "its form is another one" : String.join(", ", harmless),
          file.accept());
    }
  }

  private void reportUnreadable(LockPlaces places, LockFile file, String reason) {
    reporter.error(
        places.table(),
        "",
        Diagnostic.KEY_LOCK_UNREADABLE,
        file.name(),
        reason.endsWith(".") ? reason : reason.concat("."),
        file.accept());
  }
}
