package dev.dovetail.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** Makes the schemas that are compared, all with the same attributes. */
final class Peers {
  private Peers() {}

  /** {@return the schema that the annotation processor wrote} */
  static TableSchema<Order> generated() {
    return OrderSchema.INSTANCE;
  }

  /** {@return the SDK's schema that finds the properties of a bean by itself} */
  static TableSchema<OrderBean> bean() {
    return BeanTableSchema.create(OrderBean.class);
  }

  /** {@return the SDK's schema with accessors written by hand, the only one for records} */
  static TableSchema<Order> immutable() {
    return keys()
        .addAttribute(
            String.class,
            a -> a.name("customerId").getter(Order::customerId).setter((b, v) -> b.customerId = v))
        .addAttribute(String.class, a -> a.name("id").getter(Order::id).setter((b, v) -> b.id = v))
        .addAttribute(
            Status.class,
            a -> a.name("status").getter(Order::status).setter((b, v) -> b.status = v))
        .addAttribute(
            BigDecimal.class,
            a -> a.name("total").getter(Order::total).setter((b, v) -> b.total = v))
        .addAttribute(
            Integer.class, a -> a.name("lines").getter(Order::lines).setter((b, v) -> b.lines = v))
        .addAttribute(
            Boolean.class, a -> a.name("gift").getter(Order::gift).setter((b, v) -> b.gift = v))
        .addAttribute(
            EnhancedType.listOf(String.class),
            a -> a.name("tags").getter(Order::tags).setter((b, v) -> b.tags = v))
        .addAttribute(
            Instant.class,
            a -> a.name("placedAt").getter(Order::placedAt).setter((b, v) -> b.placedAt = v))
        .addAttribute(
            Long.class,
            a -> a.name("version").getter(Order::version).setter((b, v) -> b.version = v))
        .build();
  }

  private static StaticImmutableTableSchema.Builder<Order, Builder> keys() {
    return StaticImmutableTableSchema.builder(Order.class, Builder.class)
        .newItemBuilder(Builder::new, Builder::build)
        .addAttribute(
            String.class,
            a ->
                a.name("pk")
                    .getter(order -> "CUSTOMER#" + order.customerId())
                    .setter(Builder::ignore)
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            String.class,
            a ->
                a.name("sk")
                    .getter(order -> "ORDER#" + order.id())
                    .setter(Builder::ignore)
                    .tags(StaticAttributeTags.primarySortKey()))
        .addAttribute(
            String.class, a -> a.name("_type").getter(order -> "ORDER").setter(Builder::ignore));
  }

  /** {@return an order with typical values} */
  static Order order() {
    return new Order(
        "0197d3a2-6f1c-7c4e-9a53-3c1f6f0f9b11",
        "0197d3a2-9b20-7e55-8a0e-54d7d86f1c02",
        Status.SHIPPED,
        new BigDecimal("129.95"),
        3,
        true,
        List.of("express", "fragile"),
        Instant.parse("2026-11-21T12:30:15.123Z"),
        7);
  }

  private static final class Builder {
    private @Nullable String customerId;
    private @Nullable String id;
    private @Nullable Status status;
    private @Nullable BigDecimal total;
    private int lines;
    private boolean gift;
    private @Nullable List<String> tags;
    private @Nullable Instant placedAt;
    private long version;

    /** Takes what follows from other components. */
    void ignore(String value) {}

    Order build() {
      return new Order(
          Objects.requireNonNull(customerId),
          Objects.requireNonNull(id),
          Objects.requireNonNull(status),
          Objects.requireNonNull(total),
          lines,
          gift,
          Objects.requireNonNull(tags),
          Objects.requireNonNull(placedAt),
          version);
    }
  }
}
