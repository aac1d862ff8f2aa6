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
   * {@return the value of the item's {@code _type} attribute; unique in a table and never changed
   * once items exist}
   */
  String type();

  /** {@return the template of the partition key, such as {@code USER#{userId}}} */
  String pk();

  /** {@return the template of the sort key, such as {@code TODO#{id}}} */
  String sk();
}
