package dev.dovetail.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** The {@link Order} as a bean, with the same attributes, for the SDK's bean schema. */
@DynamoDbBean
public class OrderBean {
  private @Nullable String customerId;
  private @Nullable String id;
  private @Nullable Status status;
  private @Nullable BigDecimal total;
  private int lines;
  private boolean gift;
  private @Nullable List<String> tags;
  private @Nullable Instant placedAt;
  private long version;

  /** Makes an order without values, for the schema to fill. */
  public OrderBean() {}

  /** {@return the bean with the values of a record} */
  static OrderBean of(Order order) {
    OrderBean bean = new OrderBean();
    bean.customerId = order.customerId();
    bean.id = order.id();
    bean.status = order.status();
    bean.total = order.total();
    bean.lines = order.lines();
    bean.gift = order.gift();
    bean.tags = new ArrayList<>(order.tags());
    bean.placedAt = order.placedAt();
    bean.version = order.version();
    return bean;
  }

  /** {@return the record with the values of this bean} */
  Order toOrder() {
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

  /** {@return the partition key} */
  @DynamoDbPartitionKey
  public @Nullable String getPk() {
    return "CUSTOMER#" + customerId;
  }

  /** Sets the partition key. */
  public void setPk(@Nullable String value) {
    // Follows from other properties.
  }

  /** {@return the sort key} */
  @DynamoDbSortKey
  public @Nullable String getSk() {
    return "ORDER#" + id;
  }

  /** Sets the sort key. */
  public void setSk(@Nullable String value) {
    // Follows from other properties.
  }

  /** {@return the type of the item} */
  @DynamoDbAttribute("_type")
  public @Nullable String getType() {
    return "ORDER";
  }

  /** Sets the type of the item. */
  public void setType(@Nullable String value) {
    // Follows from other properties.
  }

  /** {@return whose order it is} */
  public @Nullable String getCustomerId() {
    return customerId;
  }

  /** Sets whose order it is. */
  public void setCustomerId(@Nullable String value) {
    this.customerId = value;
  }

  /** {@return the order's id} */
  public @Nullable String getId() {
    return id;
  }

  /** Sets the order's id. */
  public void setId(@Nullable String value) {
    this.id = value;
  }

  /** {@return where it stands} */
  public @Nullable Status getStatus() {
    return status;
  }

  /** Sets where it stands. */
  public void setStatus(@Nullable Status value) {
    this.status = value;
  }

  /** {@return its price} */
  public @Nullable BigDecimal getTotal() {
    return total;
  }

  /** Sets its price. */
  public void setTotal(@Nullable BigDecimal value) {
    this.total = value;
  }

  /** {@return the number of its lines} */
  public int getLines() {
    return lines;
  }

  /** Sets the number of its lines. */
  public void setLines(int value) {
    this.lines = value;
  }

  /** {@return whether it is a gift} */
  public boolean isGift() {
    return gift;
  }

  /** Sets whether it is a gift. */
  public void setGift(boolean value) {
    this.gift = value;
  }

  /** {@return what it was tagged with} */
  public @Nullable List<String> getTags() {
    return tags;
  }

  /** Sets what it was tagged with. */
  public void setTags(@Nullable List<String> value) {
    this.tags = value;
  }

  /** {@return when it was placed} */
  public @Nullable Instant getPlacedAt() {
    return placedAt;
  }

  /** Sets when it was placed. */
  public void setPlacedAt(@Nullable Instant value) {
    this.placedAt = value;
  }

  /** {@return its version} */
  public long getVersion() {
    return version;
  }

  /** Sets its version. */
  public void setVersion(long value) {
    this.version = value;
  }
}
