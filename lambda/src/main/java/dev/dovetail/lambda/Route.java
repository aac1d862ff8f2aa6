package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leads requests of an HTTP API with this method and path to a function.
 *
 * <p>What else it says of requests and replies goes into {@code functions.json}, for documents
 * about the API; the function itself reads and writes them.
 */
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

  /** {@return the record with {@link QueryRecord} that the query parameters are read into} */
  Class<?> query() default void.class;

  /** {@return the record with {@link JsonRecord} that the body of a request is read into} */
  Class<?> body() default void.class;

  /** {@return the status of a success, from 200 to 299} */
  int status() default 200;

  /**
   * {@return the record with {@link JsonRecord} that is the body of a success}
   *
   * <p>With status 207 it is the body of each part that has succeeded.
   */
  Class<?> reply() default void.class;

  /**
   * {@return whether what the route is about has an entity tag}
   *
   * <p>A success then has it as {@code ETag}; a {@code GET} can have {@code If-None-Match}, and a
   * {@code PUT}, {@code PATCH} or {@code DELETE} {@code If-Match}.
   */
  boolean entityTag() default false;

  /**
   * {@return the statuses of refusals that the function has besides those of all functions, from
   * 400 to 599, such as 403}
   */
  int[] refusals() default {};

  /** Holds several routes of one function. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the routes} */
    Route[] value();
  }
}
