package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a function called with the messages of an SQS queue, which the deployment makes, with another
 * queue for the messages that can't be handled.
 *
 * <p>A function with this has no {@link Route} and no {@link OnChange}; its class is a {@code
 * QueueFunction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OnMessage {
  /**
   * {@return the queue's logical name, such as {@code mails}; one function is called with a queue's
   * messages, and with {@code .fifo} at the end it is a FIFO queue}
   */
  String value();
}
