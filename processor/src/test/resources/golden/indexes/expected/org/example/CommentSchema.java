package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.NullableComponents;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Comment} to items and back.
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

  @Override
  public ItemKey key(Comment comment) {
    return CommentKeys.of(comment.projectId(), comment.ticketId(), comment.number());
  }

  @Override
  protected void write(Comment comment, Map<String, AttributeValue> attributes) {
    attributes.put("projectId", Attributes.of("projectId", comment.projectId()));
    attributes.put("ticketId", Attributes.of("ticketId", comment.ticketId()));
    attributes.put("number", Attributes.of("number", comment.number()));
    if (comment.author() != null) {
      attributes.put("author", Attributes.of("author", comment.author()));
    }
    attributes.put("text", Attributes.of("text", comment.text()));
    if (comment.author() != null) {
      attributes.put("_byPerson_pk", Attributes.of("_byPerson_pk", CommentKeys.byPersonPk(comment.author())));
      attributes.put("_byPerson_sk", Attributes.of("_byPerson_sk", CommentKeys.byPersonSk(comment.ticketId(), comment.number())));
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
