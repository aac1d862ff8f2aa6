package dev.dovetail.local;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.util.List;

/** Finds the tables whose changes a function is called with: a service may have several. */
final class StreamedTables {
  private final List<TableModel> streamed;

  StreamedTables(List<TableModel> tables) {
    this.streamed = tables.stream().filter(table -> table.stream() != null).toList();
  }

  /**
   * {@return those that have all the entities that a function names, or all if it names none}
   *
   * @throws CannotStart if it names entities, and no table with a stream has them
   */
  List<TableModel> of(FunctionModel function, StreamSourceModel source) throws CannotStart {
    List<TableModel> found =
        streamed.stream().filter(table -> records(table).containsAll(source.entities())).toList();
    if (found.isEmpty() && !source.entities().isEmpty()) {
      throw new CannotStart(
          "The function \""
              + function.name()
              + "\" is called with changes of "
              + String.join(", ", source.entities())
              + ", but no table with a stream has "
              + (source.entities().size() == 1 ? "that entity" : "all of these entities")
              + ". Tables with a stream: "
              + (streamed.isEmpty() ? "none" : names())
              + ". Change its @OnChange, or write @SingleTable(stream = true) on the table.");
    }
    return found;
  }

  private static List<String> records(TableModel table) {
    return table.entities().stream().map(EntityModel::record).toList();
  }

  private String names() {
    return String.join(", ", streamed.stream().map(TableModel::name).toList());
  }
}
