package dev.dovetail.spi;

import dev.dovetail.ChangeTarget;
import dev.dovetail.Changes;
import dev.dovetail.DocumentPath;
import dev.dovetail.InvalidChanges;
import dev.dovetail.NumberRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Lets the changes of a caller into an update, but none that would break a key, an index or what
 * the library sets. Made and used by one call, for one thread.
 */
public final class ChangeGuard implements ChangeTarget {
  private final EntityInfo entity;
  private final ItemUpdate update;
  private final Map<String, String> kept = new HashMap<>();
  private final Set<String> required = new HashSet<>();

  /**
   * @param schema the schema of the item
   * @param update takes the changes
   */
  public ChangeGuard(EntitySchema<?> schema, ItemUpdate update) {
    this.entity = schema.info();
    this.update = update;
  }

  /** Names the components of the item's key. */
  public ChangeGuard key(String... components) {
    return keep(
        "is part of the key, which an item keeps: create another item, and delete this one",
        components);
  }

  /** Names the components that the library sets. */
  public ChangeGuard managed(String... components) {
    return keep("is set by the library", components);
  }

  /** Names the components that guards of unique values depend on. */
  public ChangeGuard unique(String... components) {
    return keep(
        "decides what is unique or how long, which a transaction keeps: declare a method with a"
            + " parameter for it",
        components);
  }

  /** Names the components of a composed index that the update does not write as a whole. */
  public ChangeGuard composed(String index, String... components) {
    return keep(
        "is part of the composed index \""
            + index
            + "\", which needs all parts of its key: declare a method with a parameter for each,"
            + " or change the whole record with @Modify",
        components);
  }

  private ChangeGuard keep(String why, String... components) {
    for (String component : components) {
      kept.putIfAbsent(component, why);
    }
    return this;
  }

  /** Names the paths that are always there. */
  public ChangeGuard required(String... paths) {
    required.addAll(List.of(paths));
    return this;
  }

  /**
   * Gives the changes to the update.
   *
   * @throws InvalidChanges if there are none, or one that can't be
   */
  public void admit(String parameter, @Nullable Changes<?> changes) {
    if (changes == null || changes.isEmpty()) {
      throw new InvalidChanges(
          "The parameter "
              + parameter
              + (changes == null ? " is null" : " has no changes")
              + ", so there is nothing to update of a "
              + entity.type()
              + " item. Nothing was sent. Make a change such as ATTRIBUTE.set(value).");
    }
    changes.to(this);
  }

  private void check(DocumentPath path) {
    String why = kept.get(path.component());
    if (why != null) {
      throw new InvalidChanges(
          "The changes are of " + path + ", which " + why + ". Nothing was sent.");
    }
  }

  /** The value as a key of an index takes it. */
  private AttributeValue checked(DocumentPath path, AttributeValue value) {
    check(path);
    if (path.parent().isPresent() || !isIndexed(path.component())) {
      return value;
    } else if (value.s() != null) {
      return Attributes.key(path.component(), value.s());
    }
    return value.b() != null ? Attributes.key(path.component(), value.b()) : value;
  }

  private boolean isIndexed(String component) {
    for (IndexKey index : entity.indexes()) {
      if (index.partition().contains(component) || index.sort().contains(component)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void set(DocumentPath path, AttributeValue value) {
    update.setAt(path, checked(path, value));
  }

  @Override
  public void setIfAbsent(DocumentPath path, AttributeValue value) {
    update.setIfAbsent(path, checked(path, value));
  }

  @Override
  public void remove(DocumentPath path) {
    check(path);
    if (required.contains(path.toString())) {
      throw new InvalidChanges(
          "The changes remove "
              + path
              + ", which every "
              + entity.type()
              + " item has. Nothing was sent. Set it, or declare it as @Nullable or Optional.");
    }
    update.removeAt(path);
  }

  @Override
  public void add(DocumentPath path, AttributeValue number, NumberRange range) {
    check(path);
    update.add(path, number, range);
  }

  @Override
  public void subtract(DocumentPath path, AttributeValue number, NumberRange range) {
    check(path);
    update.subtract(path, number, range);
  }

  @Override
  public void append(DocumentPath path, AttributeValue elements) {
    check(path);
    update.append(path, elements);
  }

  @Override
  public void prepend(DocumentPath path, AttributeValue elements) {
    check(path);
    update.prepend(path, elements);
  }

  @Override
  public void addToSet(DocumentPath path, AttributeValue elements) {
    check(path);
    update.addToSet(path, elements);
  }

  @Override
  public void deleteFromSet(DocumentPath path, AttributeValue elements) {
    check(path);
    update.deleteFromSet(path, elements);
  }
}
