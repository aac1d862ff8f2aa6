package dev.dovetail.model;

import java.util.List;

/**
 * An entity: one kind of item of the table.
 *
 * @param type the value of the item's {@code _type} attribute
 * @param record the record's binary class name
 * @param pk the template of the partition key, such as {@code USER#{userId}}
 * @param sk the template of the sort key, such as {@code TODO#{id}}
 * @param attributes the record's components in order
 * @param indexes the names of the indexes the entity appears in
 */
public record EntityModel(
    String type,
    String record,
    String pk,
    String sk,
    List<AttributeModel> attributes,
    List<String> indexes) {
  /** Copies both lists. */
  public EntityModel {
    attributes = List.copyOf(attributes);
    indexes = List.copyOf(indexes);
  }
}
