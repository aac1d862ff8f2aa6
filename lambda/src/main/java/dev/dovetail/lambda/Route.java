package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Leads requests of an HTTP API with this method and path to a function. */
@Documented
@Repeatable(Route.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Route {
  /** {@return the HTTP method: GET, POST, PUT, PATCH or DELETE} */
  String method();

  /** {@return the path with {@code {name}} for each path parameter, such as {@code /todos/{id}}} */
  String path();

  /** {@return whether only callers with a verified principal get through} */
  boolean authenticated() default true;

  /** Holds several routes of one function. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the routes} */
    Route[] value();
  }
}
