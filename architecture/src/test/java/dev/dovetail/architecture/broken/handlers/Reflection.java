package dev.dovetail.architecture.broken.handlers;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchema;

/** Looks at classes at run time, in one way in each nested class. */
final class Reflection {
  private Reflection() {}

  record KeepsMethod(Method method) {}

  record KeepsLookup(MethodHandles.Lookup lookup) {}

  record KeepsBeanSchema(BeanTableSchema<?> schema) {}

  static final class FindsByName {
    static Object find(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }
  }

  static final class ReadsBean {
    static <T> Object read(Class<T> bean) {
      return TableSchema.fromBean(bean);
    }
  }

  /** Is legal: lambdas and method references are no reflection of ours. */
  static final class Lambdas {
    static Runnable lambda(Object value) {
      return value::hashCode;
    }
  }
}
