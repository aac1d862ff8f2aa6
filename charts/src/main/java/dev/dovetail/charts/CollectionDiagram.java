package dev.dovetail.charts;

import dev.dovetail.model.EntityIndexModel;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The item collections of a table and of its indexes: which entities share a partition, in the
 * order of their sort keys. Partitions are the same if their templates differ in names of
 * components only.
 */
final class CollectionDiagram {
  private final TableModel table;

  CollectionDiagram(TableModel table) {
    this.table = table;
  }

  /**
   * An entity in a collection.
   *
   * @param type the entity's type
   * @param sk what it is sorted by there
   */
  private record Member(String type, String sk) {}

  /**
   * An item collection.
   *
   * @param title the template of its partition key, of the first entity in it
   * @param members the entities in it
   */
  private record Box(String title, List<Member> members) {}

  String markdown() {
    StringBuilder text =
        new StringBuilder("## Item collections\n\n")
            .append("A box is a partition; the entities in it are in the order of its items.\n\n")
            .append("```mermaid\nflowchart LR\n");
    int number = 0;
    for (Box box : boxes()) {
      text.append(subgraph(++number, box.title(), sorted(box.members())));
    }
    return text.append("```\n").toString();
  }

  private List<Box> boxes() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (EntityModel entity : table.entities()) {
      add(boxes, "table: " + entity.pk(), new Member(entity.type(), entity.sk()));
    }
    for (IndexModel index : table.indexes()) {
      for (EntityModel entity : table.entities()) {
        for (EntityIndexModel place : entity.indexes()) {
          if (place.name().equals(index.name())) {
            String title = index.name() + ": " + partition(index, place, entity);
            add(boxes, title, new Member(entity.type(), sort(index, place)));
          }
        }
      }
    }
    return List.copyOf(boxes.values());
  }

  private static void add(Map<String, Box> boxes, String title, Member member) {
    boxes
        .computeIfAbsent(shape(title), shape -> new Box(title, new ArrayList<>()))
        .members()
        .add(member);
  }

  /** The text with all facets alike. */
  private static String shape(String template) {
    return template.replaceAll("\\{[^}]*}", "{}");
  }

  private static String partition(IndexModel index, EntityIndexModel place, EntityModel entity) {
    if (place.pk() != null) {
      return place.pk();
    }
    return index.key().partition().stream()
        .map(KeyAttribute::name)
        .map(
            name ->
                switch (name) {
                  case "_type" -> entity.type();
                  case "pk" -> entity.pk();
                  default -> "{" + name + "}";
                })
        .collect(Collectors.joining(", "));
  }

  private static String sort(IndexModel index, EntityIndexModel place) {
    if (place.sk() != null) {
      return place.sk();
    }
    return index.key().sort().stream()
        .map(attribute -> "{" + attribute.name() + "}")
        .collect(Collectors.joining(", "));
  }

  /** Items sort by the text before the first facet; what starts with one is anywhere. */
  private static List<Member> sorted(List<Member> members) {
    return members.stream().sorted((a, b) -> literal(a.sk()).compareTo(literal(b.sk()))).toList();
  }

  private static String literal(String template) {
    int facet = template.indexOf('{');
    return facet < 0 ? template : template.substring(0, facet);
  }

  private static String subgraph(int number, String title, List<Member> members) {
    StringBuilder text = new StringBuilder();
    text.append("  subgraph c").append(number).append("[").append(label(title)).append("]\n");
    text.append("    direction TB\n");
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      String sk = member.sk().isEmpty() ? "" : "<br/>" + escaped(member.sk());
      text.append("    c").append(number).append("e").append(i + 1);
      text.append("[\"").append(escaped(member.type())).append(sk).append("\"]\n");
    }
    for (int i = 1; i < members.size(); i++) {
      String node = "c" + number + "e";
      text.append("    ").append(node).append(i).append(" ~~~ ").append(node).append(i + 1);
      text.append("\n");
    }
    return text.append("  end\n").toString();
  }

  private static String label(String text) {
    return "\"" + escaped(text) + "\"";
  }

  /** Text of a Mermaid label: what could be markup is the number of its character. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = " _,:{}".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
              escaped.append(plain ? Character.toString(c) : "#" + c + ";");
            });
    return escaped.toString();
  }
}
