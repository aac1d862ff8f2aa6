package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.NullableComponents;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Comment} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
@NullableComponents("org.example.Comment.author")
public final class CommentSchema extends EntitySchema<Comment> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final CommentSchema INSTANCE = new CommentSchema();

  private CommentSchema() {
    super(
        Comment.class,
        EntityInfo.of("COMMENT", "projectId", "ticketId", "number", "author", "text")
            .composedIndex("byPerson", "_byPerson_pk", "_byPerson_sk"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String projectId, String ticketId, long number) {
    return new ItemKey(pk(projectId), sk(ticketId, number));
  }

  /**
   * {@return the partition key, {@code PROJECT#{projectId}}}
   */
  public static String pk(String projectId) {
    return "PROJECT#".concat(Facet.encode("projectId", projectId));
  }

  /**
   * {@return the sort key, {@code COMMENT#{ticketId}#{number}}}
   */
  public static String sk(String ticketId, long number) {
    return "COMMENT#".concat(Facet.encode("ticketId", ticketId)).concat("#").concat(Facet.encode("number", number));
  }

  /**
   * {@return the partition key of the index byPerson, {@code PERSON#{author}}}
   */
  public static String byPersonPk(String author) {
    return "PERSON#".concat(Facet.encode("author", author));
  }

  /**
   * {@return the sort key of the index byPerson, {@code COMMENT#{ticketId}#{number}}}
   */
  public static String byPersonSk(String ticketId, long number) {
    return "COMMENT#".concat(Facet.encode("ticketId", ticketId)).concat("#").concat(Facet.encode("number", number));
  }

  @Override
  public ItemKey key(Comment comment) {
    return key(comment.projectId(), comment.ticketId(), comment.number());
  }

  @Override
  protected void write(Comment comment, ItemWriter item) {
    item.string("projectId", comment.projectId());
    item.string("ticketId", comment.ticketId());
    item.longInteger("number", comment.number());
    if (comment.author() != null) {
      item.string("author", comment.author());
    }
    item.string("text", comment.text());
    if (comment.author() != null) {
      item.string("_byPerson_pk", byPersonPk(comment.author()));
      item.string("_byPerson_sk", byPersonSk(comment.ticketId(), comment.number()));
    }
  }

  @Override
  protected Comment read(ItemReader item) {
    return new Comment(
        item.string("projectId"),
        item.string("ticketId"),
        item.longInteger("number"),
        item.has("author") ? item.string("author") : null,
        item.string("text"));
  }
}
