package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts an entity into a local secondary index: the partitions of the table itself in another order,
 * that of a string which the library composes from a template and writes with the item as {@code
 * _<name>_sk}.
 *
 * <p>A local index can be read with strong consistency. In return DynamoDB allows five of them in a
 * table, all made together with it, and 10 GB in one partition of a table that has any.
 *
 * <p>Components of the template may be absent: the item is then absent from the index. Every write
 * of a repository keeps the attribute right; an {@link Update} that could not is an error at
 * compile time.
 */
@Documented
@Repeatable(LocalIndex.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LocalIndex {
  /** {@return the index's name, unique in the table, at most 251 characters} */
  String name();

  /** {@return the template of the sort key, such as {@code DUE#{due}}} */
  String sk();

  /** {@return what it holds of an item; entities that share an index say the same} */
  ProjectionType projection() default ProjectionType.ALL;

  /** {@return the components to hold besides keys, with {@link ProjectionType#INCLUDE}} */
  String[] include() default {};

  /** Holds several indexes of one entity. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the indexes} */
    LocalIndex[] value();
  }
}
