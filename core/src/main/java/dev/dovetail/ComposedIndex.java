package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts an entity into a global secondary index over two strings that the library composes from
 * templates and writes with the item: {@code _<name>_pk} and {@code _<name>_sk}.
 *
 * <p>It serves what {@link Index} can't: several entities in one partition, more components than a
 * key has attributes, and tools that know one partition and one sort attribute only. Several
 * entities may share the index, each with templates of its own.
 *
 * <p>Components of the templates may be absent. An item in which one of them is has neither
 * attribute and is absent from the index. Every write of a repository keeps both attributes right;
 * an {@link Update} that could not is an error at compile time.
 */
@Documented
@Repeatable(ComposedIndex.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ComposedIndex {
  /** {@return the index's name, unique in the table, at most 251 characters} */
  String name();

  /** {@return the template of the partition key, such as {@code STATUS#{status}}} */
  String pk();

  /** {@return the template of the sort key; empty for an index without one} */
  String sk() default "";

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
    ComposedIndex[] value();
  }
}
