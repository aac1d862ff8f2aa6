package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the value of a component is stored, if its type is none that Dovetail knows: on the
 * component, or on the declaration of its type for all components of this type.
 *
 * <pre>{@code
 * @Codec(EmailCodec.class)
 * record Email(String text) {}
 *
 * final class EmailCodec implements ValueCodec<Email, String> {
 *   @Override
 *   public String encode(Email value) {
 *     return value.text();
 *   }
 *
 *   @Override
 *   public Email decode(String stored) {
 *     return new Email(stored);
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Codec {
  /**
   * {@return the codec, a final class with a constructor without parameters that code in the
   * package of the entity can call}
   */
  Class<? extends ValueCodec<?, ?>> value();
}
