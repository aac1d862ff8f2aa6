package dev.dovetail.charts;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.util.List;

/**
 * Renders the model of a table as Markdown: its access patterns, the keys of its entities, and the
 * item collections as a Mermaid diagram.
 *
 * <p>Equal models give equal texts, so that a page can be committed and compared. All methods are
 * pure and safe for use by any number of threads.
 */
public final class Charts {
  private Charts() {}

  /** {@return the page of a table that no function is known to use} */
  public static String markdown(TableModel table) {
    return markdown(table, new FunctionsModel(FunctionsModel.FORMAT, List.of()));
  }

  /** {@return the page of a table, which says for each access pattern which functions use it} */
  public static String markdown(TableModel table, FunctionsModel functions) {
    return "# Table "
        + Markdown.text(table.name())
        + "\n\n"
        + "Made from the model that javac writes; it is not edited.\n\n"
        + new PatternTable(table, functions).markdown()
        + "\n"
        + new KeyChart(table).markdown()
        + "\n"
        + new CollectionDiagram(table).markdown();
  }
}
