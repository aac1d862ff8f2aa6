package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts an entity into a global secondary index over attributes of the record.
 *
 * <p>The index's key consists of the named components themselves, so nothing has to be kept in step
 * by hand. The item's type leads the partition attributes: patterns of one entity never read
 * another's items. An item in which one of the components is absent is absent from the index. For a
 * partition that several entities share there is {@link ComposedIndex}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html">Multi-attribute
 *     keys</a>
 */
@Documented
@Repeatable(Index.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Index {
  /** {@return the index's name, unique in the table} */
  String name();

  /** {@return the components of the partition key, one to three} */
  String[] pk();

  /** {@return the components of the sort key in order, at most four} */
  String[] sk() default {};

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
    Index[] value();
  }
}
