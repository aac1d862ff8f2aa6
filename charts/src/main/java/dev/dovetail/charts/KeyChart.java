package dev.dovetail.charts;

import dev.dovetail.model.EntityIndexModel;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.TableModel;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of each entity, in the table and in its indexes, and how their facets are written. */
final class KeyChart {
  private final TableModel table;

  KeyChart(TableModel table) {
    this.table = table;
  }

  String markdown() {
    return table.entities().stream()
        .map(this::entity)
        .collect(Collectors.joining("\n", "## Keys\n\n", ""));
  }

  private String entity(EntityModel entity) {
    StringBuilder text =
        new StringBuilder("### ")
            .append(Markdown.text(entity.type()))
            .append("\n\n")
            .append(Markdown.code(entity.record()))
            .append(history(entity))
            .append("\n\n")
            .append(Markdown.head("key", "partition", "most bytes", "sort", "most bytes"))
            .append(
                Markdown.row(
                    "table",
                    Markdown.code(entity.pk()),
                    bytes(entity.maxPkBytes()),
                    Markdown.code(entity.sk()),
                    bytes(entity.maxSkBytes())));
    for (EntityIndexModel place : entity.indexes()) {
      IndexModel index = index(place.name());
      text.append(
          Markdown.row(
              "index " + Markdown.code(index.name()),
              key(place.pk(), index.key().partition()),
              "",
              key(place.sk(), index.key().sort()),
              ""));
    }
    if (entity.hotKey() != null) {
      text.append("\n").append(new HotKeyAdvice(entity.hotKey()).markdown()).append("\n");
    }
    if (!entity.facets().isEmpty()) {
      text.append("\n").append(Markdown.head("facet", "encoding", "declared bytes"));
    }
    for (FacetModel facet : entity.facets()) {
      text.append(
          Markdown.row(
              Markdown.code(facet.component()),
              Markdown.code(facet.encoding()),
              facet.maxBytes() == null ? "" : "at most " + facet.maxBytes()));
    }
    return text.toString();
  }

  /** What items are stored as that were not written lately. */
  private static String history(EntityModel entity) {
    String version =
        entity.entityVersion() == null ? "" : ", entity version " + entity.entityVersion();
    return entity.aliases() == null
        ? version
        : version + ", also stored with the type " + Markdown.codes(entity.aliases());
  }

  private IndexModel index(String name) {
    return table.indexes().stream()
        .filter(index -> index.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The template that the library writes, or the attributes that are there anyway. */
  private static String key(@Nullable String template, List<KeyAttribute> attributes) {
    return template == null
        ? Markdown.codes(attributes.stream().map(KeyAttribute::name).toList())
        : Markdown.code(template);
  }

  private static String bytes(@Nullable Integer most) {
    return most == null ? "no bound" : String.valueOf(most);
  }
}
