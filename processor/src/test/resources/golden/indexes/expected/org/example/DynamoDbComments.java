package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Comment} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbComments implements Comments {
  private final TableClient table;

  DynamoDbComments(TableClient table) {
    this.table = table;
  }

  @Override
  public void edit(String projectId, String ticketId, long number, String text) {
    ItemUpdate update = new ItemUpdate();
    update.set("text", Attributes.of("text", text));
    table.update(CommentSchema.INSTANCE, CommentSchema.key(projectId, ticketId, number), update);
  }

  @Override
  public Page<Comment> ofPerson(String author, String ticketId, PageRequest page) {
    return table.query(
        CommentSchema.INSTANCE,
        ItemQuery.ofIndex("Comments.ofPerson", "byPerson", "_byPerson_pk", CommentSchema.byPersonPk(author))
            .sortedBy("_byPerson_sk")
            .sortPrefix("COMMENT#".concat(Facet.encode("ticketId", ticketId)).concat("#")),
        page);
  }
}
