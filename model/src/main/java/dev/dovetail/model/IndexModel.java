package dev.dovetail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index of the table.
 *
 * @param name the index's name
 * @param scope whether it has partitions of its own
 * @param key its partition and sort attributes
 * @param projection what it holds besides keys
 * @param include the attributes that it holds besides keys, or null if the projection names none
 */
public record IndexModel(
    String name,
    IndexScope scope,
    KeyModel key,
    Projection projection,
    @Nullable List<String> include) {
  /** Copies the list. */
  public IndexModel {
    include = include == null ? null : List.copyOf(include);
  }

  /** Makes an index whose projection names no attributes. */
  public IndexModel(String name, IndexScope scope, KeyModel key, Projection projection) {
    this(name, scope, key, projection, null);
  }
}
