package org.example;

import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.Modification;
import dev.dovetail.spi.TableClient;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Article} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbArticles implements Articles {
  private final TableClient table;

  DynamoDbArticles(TableClient table) {
    this.table = table;
  }

  @Override
  public Article modify(String blog, String id, UnaryOperator<Article> change) {
    Modification<Article> modification =
        new Modification<>(table, ArticleSchema.INSTANCE, ArticleSchema.key(blog, id), 3);
    while (modification.begin(change)) {
      Article article = modification.changed();
      modification.write(
          new Article(
              article.blog(),
              article.id(),
              article.title(),
              article.likes(),
              article.earned(),
              article.comments(),
              article.pages(),
              article.editor(),
              article.source(),
              article.createdAt(),
              table.now(),
              modification.read().version() + 1),
          new ItemUpdate().count("version", modification.read().version())
              .expect("createdAt", Attributes.of("createdAt", article.createdAt())));
    }
    return modification.result();
  }

  @Override
  public Optional<Article> swap(Article article) {
    return table.replaceReturningOld(
        ArticleSchema.INSTANCE,
        new Article(
            article.blog(),
            article.id(),
            article.title(),
            article.likes(),
            article.earned(),
            article.comments(),
            article.pages(),
            article.editor(),
            article.source(),
            article.createdAt(),
            table.now(),
            article.version() + 1),
        new ItemUpdate().count("version", article.version())
            .expect("createdAt", Attributes.of("createdAt", article.createdAt())));
  }
}
