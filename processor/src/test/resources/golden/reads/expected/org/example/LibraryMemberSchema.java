package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Library.Member} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class LibraryMemberSchema extends EntitySchema<Library.Member> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final LibraryMemberSchema INSTANCE = new LibraryMemberSchema();

  private LibraryMemberSchema() {
    super(
        Library.Member.class,
        EntityInfo.of("MEMBER", "memberId", "name"));
  }

  @Override
  public ItemKey key(Library.Member member) {
    return LibraryMemberKeys.of(member.memberId());
  }

  @Override
  protected void write(Library.Member member, Map<String, AttributeValue> attributes) {
    attributes.put("memberId", Attributes.of("memberId", member.memberId()));
    attributes.put("name", Attributes.of("name", member.name()));
  }

  @Override
  protected Library.Member read(ItemReader item) {
    return new Library.Member(
        item.string("memberId"),
        item.string("name"));
  }
}
