package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record an item of a single table and gives the templates of its keys.
 *
 * <p>A template is segments joined by {@code #}. A segment is literal text or one facet, {@code
 * {component}}, which stands for the encoded value of that component. {@code docs/keys.md} has the
 * whole key language.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {
  /**
   * {@return the value of the item's {@code _type} attribute; unique in a table. Once items exist,
   * it changes only if the old one becomes one of the {@link #aliases}}
   */
  String type();

  /**
   * {@return earlier types of the entity: items that are stored with one are its items, and each
   * write gives them the present type}
   */
  String[] aliases() default {};

  /** {@return the template of the partition key, such as {@code USER#{userId}}} */
  String pk();

  /** {@return the template of the sort key, such as {@code TODO#{id}}} */
  String sk();

  /** {@return whether the generated schema also takes keys apart, with a method {@code decode}} */
  boolean decode() default false;

  /**
   * {@return the entity version: the number of the form that items are stored in. Raised by one
   * with each change of the record that stored items do not fit}
   */
  int version() default 1;

  /**
   * {@return what turns items of older entity versions into the present one, a final class with a
   * constructor without parameters that code in the package of the entity can call}
   */
  Class<? extends ItemUpgrade> upgrade() default ItemUpgrade.class;
}
