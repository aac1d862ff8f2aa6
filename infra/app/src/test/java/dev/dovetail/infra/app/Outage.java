package dev.dovetail.infra.app;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets all calls fail that are for anything but idempotency keys, for as long as a test says. */
final class Outage implements ExecutionInterceptor {
  private volatile boolean on;

  void begin() {
    on = true;
  }

  void end() {
    on = false;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
    if (on && !call.request().toString().contains("IDEMPOTENCY#")) {
      throw new IllegalStateException("The test lets this call fail.");
    }
  }
}
