package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Code} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class CodeSchema extends EntitySchema<Code> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final CodeSchema INSTANCE = new CodeSchema();

  private CodeSchema() {
    super(
        Code.class,
        EntityInfo.of("CODE", "userId", "digits", "expiresAt")
            .timeToLive("expiresAt"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String userId) {
    return new ItemKey(pk(userId), sk());
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code CODE}}
   */
  static String sk() {
    return "CODE";
  }

  @Override
  public ItemKey key(Code code) {
    return key(code.userId());
  }

  @Override
  protected void write(Code code, ItemWriter item) {
    item.string("userId", code.userId());
    item.string("digits", code.digits());
    item.put("expiresAt", EpochSeconds.of("expiresAt", code.expiresAt()));
  }

  @Override
  protected Code read(ItemReader item) {
    return new Code(
        item.string("userId"),
        item.string("digits"),
        EpochSeconds.read("expiresAt", item));
  }
}
