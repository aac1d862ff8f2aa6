package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Library.Member} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String memberId) {
    return new ItemKey(pk(memberId), sk());
  }

  /**
   * {@return the partition key, {@code MEMBER#{memberId}}}
   */
  public static String pk(String memberId) {
    return "MEMBER#".concat(Facet.encode("memberId", memberId));
  }

  /**
   * {@return the sort key, {@code PROFILE}}
   */
  public static String sk() {
    return "PROFILE";
  }

  @Override
  public ItemKey key(Library.Member member) {
    return key(member.memberId());
  }

  @Override
  protected void write(Library.Member member, ItemWriter item) {
    item.string("memberId", member.memberId());
    item.string("name", member.name());
  }

  @Override
  protected Library.Member read(ItemReader item) {
    return new Library.Member(
        item.string("memberId"),
        item.string("name"));
  }
}
