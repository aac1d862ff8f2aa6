package dev.dovetail.testkit.contract;

import dev.dovetail.testkit.contract.DeskTable.Badges;
import dev.dovetail.testkit.contract.DeskTable.Bills;
import dev.dovetail.testkit.contract.DeskTable.Rooms;
import dev.dovetail.testkit.contract.DeskTable.Visits;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Puts something else in the place of a method of the generated repository. */
final class Desks {
  private Desks() {}

  /** A call of the generated repository. */
  interface Call {
    @Nullable Object with(Object... arguments) throws Throwable;
  }

  /** What is done instead of a call. */
  interface Wrapper {
    @Nullable Object call(Call call, Object[] arguments) throws Throwable;
  }

  static DeskTable around(DeskTable table, String name, Wrapper wrapper) {
    Visits visits =
        (Visits)
            Proxy.newProxyInstance(
                Desks.class.getClassLoader(),
                new Class<?>[] {Visits.class},
                (proxy, method, arguments) -> {
                  Call call =
                      values -> {
                        try {
                          method.setAccessible(true);
                          return method.invoke(table.visits(), values);
                        } catch (InvocationTargetException e) {
                          throw e.getTargetException();
                        }
                      };
                  return method.getName().equals(name)
                      ? wrapper.call(call, arguments)
                      : call.with(arguments);
                });
    return new DeskTable() {
      @Override
      public Visits visits() {
        return visits;
      }

      @Override
      public Badges badges() {
        return table.badges();
      }

      @Override
      public Rooms rooms() {
        return table.rooms();
      }

      @Override
      public Bills bills() {
        return table.bills();
      }
    };
  }
}
