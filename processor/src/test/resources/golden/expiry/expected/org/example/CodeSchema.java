package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemReader;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Code} to items and back.
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

  @Override
  public ItemKey key(Code code) {
    return CodeKeys.of(code.userId());
  }

  @Override
  protected void write(Code code, Map<String, AttributeValue> attributes) {
    attributes.put("userId", Attributes.of("userId", code.userId()));
    attributes.put("digits", Attributes.of("digits", code.digits()));
    attributes.put("expiresAt", EpochSeconds.of("expiresAt", code.expiresAt()));
  }

  @Override
  protected Code read(ItemReader item) {
    return new Code(
        item.string("userId"),
        item.string("digits"),
        EpochSeconds.read("expiresAt", item));
  }
}
