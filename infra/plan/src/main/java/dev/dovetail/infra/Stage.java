package dev.dovetail.infra;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how one copy of a {@link Plan} is run. Start with {@link #dev()} or {@link #prod()} and
 * change what differs.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param name the stage's name, part of the names of what is deployed
 * @param production whether people depend on it: a production stage refuses settings that lose data
 *     or let every web site call it
 * @param data how its data is cared for
 * @param logRetentionDays how long logs are kept, in days
 * @param authentication whose tokens are accepted
 * @param allowedOrigins the origins whose pages may call the API from a browser, such as {@code
 *     https://app.example.com}; empty for none
 * @param limits how much work it accepts
 * @param alarms who hears when something goes wrong; null for no alarms
 */
public record Stage(
    String name,
    boolean production,
    Data data,
    int logRetentionDays,
    Authentication authentication,
    List<String> allowedOrigins,
    Limits limits,
    @Nullable Alarms alarms) {

  /**
   * Cares for what a stage has stored.
   *
   * @param removal what becomes of it when the stage is taken down
   * @param pointInTimeRecovery whether the table can be restored to any second of the last 35 days
   */
  public record Data(Removal removal, boolean pointInTimeRecovery) {}

  /**
   * Limits the work that a stage accepts, all callers together.
   *
   * @param requestsPerSecond the steady rate of requests to the API
   * @param burst how many requests can come at once
   * @param reservedConcurrency how many executions of each function can run at a time, and are kept
   *     free for it; null for no such limit
   */
  public record Limits(int requestsPerSecond, int burst, @Nullable Integer reservedConcurrency) {}

  /**
   * Copies the list and checks the settings.
   *
   * @throws IllegalArgumentException if a setting can't be deployed, or a production stage has one
   *     that is not fit for it; the message lists all that is wrong
   */
  public Stage {
    allowedOrigins = List.copyOf(allowedOrigins);
    StageChecks checks = new StageChecks(name);
    checks.name();
    checks.logRetention(logRetentionDays);
    checks.origins(allowedOrigins);
    checks.limits(limits);
    if (production) {
      checks.production(data, allowedOrigins);
    }
    checks.throwIfAny();
  }

  /**
   * {@return a stage for development: it goes without a trace, has its own user pool, and allows no
   * origin}
   */
  public static Stage dev() {
    return new Stage(
        "dev",
        false,
        new Data(Removal.DESTROY, false),
        7,
        new Authentication.UserPool(),
        List.of(),
        new Limits(20, 40, null),
        null);
  }

  /**
   * {@return a stage for production: its data outlives it and can be restored; it has its own user
   * pool and allows no origin}
   */
  public static Stage prod() {
    return new Stage(
        "prod",
        true,
        new Data(Removal.RETAIN, true),
        90,
        new Authentication.UserPool(),
        List.of(),
        new Limits(500, 1000, null),
        null);
  }

  /** {@return this stage under another name} */
  public Stage withName(String name) {
    return new Stage(
        name, production, data, logRetentionDays, authentication, allowedOrigins, limits, alarms);
  }

  /** {@return this stage with other care for its data} */
  public Stage withData(Data data) {
    return new Stage(
        name, production, data, logRetentionDays, authentication, allowedOrigins, limits, alarms);
  }

  /** {@return this stage with logs that are kept for another number of days} */
  public Stage withLogRetentionDays(int days) {
    return new Stage(name, production, data, days, authentication, allowedOrigins, limits, alarms);
  }

  /** {@return this stage with tokens from elsewhere} */
  public Stage withAuthentication(Authentication authentication) {
    return new Stage(
        name, production, data, logRetentionDays, authentication, allowedOrigins, limits, alarms);
  }

  /** {@return this stage with these allowed origins in place of its own} */
  public Stage withAllowedOrigins(List<String> origins) {
    return new Stage(
        name, production, data, logRetentionDays, authentication, origins, limits, alarms);
  }

  /** {@return this stage with other limits} */
  public Stage withLimits(Limits limits) {
    return new Stage(
        name, production, data, logRetentionDays, authentication, allowedOrigins, limits, alarms);
  }

  /** {@return this stage with alarms} */
  public Stage withAlarms(Alarms alarms) {
    return new Stage(
        name, production, data, logRetentionDays, authentication, allowedOrigins, limits, alarms);
  }
}
