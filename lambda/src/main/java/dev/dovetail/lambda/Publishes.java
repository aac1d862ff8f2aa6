package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the SNS topic that a function publishes to. The deployment makes it, permits the function
 * to publish, and tells it the ARN in the environment variable {@code TOPIC_ARN}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Publishes {
  /**
   * {@return the topic's logical name, such as {@code new-flavours}; functions with the same share
   * the topic, and with {@code .fifo} at the end it is a FIFO topic}
   */
  String value();
}
