package dev.dovetail.examples.updates;

import dev.dovetail.examples.updates.Article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Articles for tests, and their items as they are stored. */
public final class Drafts {
  private static final Map<String, AttributeValue> KEY =
      Map.of(
          "pk", AttributeValue.fromS(ArticleSchema.pk("news")),
          "sk", AttributeValue.fromS(ArticleSchema.sk("1")));

  private Drafts() {}

  /** The article 1 of the blog news, without anything that may be absent. */
  public static Article draft() {
    return new Article(
        "news",
        "1",
        "Draft",
        0,
        Optional.empty(),
        List.of(),
        Set.of(),
        Optional.empty(),
        null,
        Optional.empty(),
        Instant.EPOCH,
        0);
  }

  static Article with(Article article, String title) {
    return with(article, title, article.likes());
  }

  static Article with(Article article, String title, int likes) {
    return new Article(
        article.blog(),
        article.id(),
        title,
        likes,
        article.earned(),
        article.comments(),
        article.tags(),
        article.editor(),
        article.section(),
        article.source(),
        article.updatedAt(),
        article.version());
  }

  static Article with(Article article, Source source) {
    return new Article(
        article.blog(),
        article.id(),
        article.title(),
        article.likes(),
        article.earned(),
        article.comments(),
        article.tags(),
        article.editor(),
        article.section(),
        Optional.of(source),
        article.updatedAt(),
        article.version());
  }

  /** One more like. */
  public static UnaryOperator<Article> liked() {
    return article -> with(article, article.title(), article.likes() + 1);
  }

  static Map<String, AttributeValue> item(DynamoDbClient client) {
    return client.getItem(get -> get.tableName("blogs").key(KEY).consistentRead(true)).item();
  }

  /** Writes an attribute past the library, or removes it. */
  static void store(DynamoDbClient client, String attribute, @Nullable AttributeValue value) {
    client.updateItem(
        update -> {
          update.tableName("blogs").key(KEY).expressionAttributeNames(Map.of("#a", attribute));
          if (value == null) {
            update.updateExpression("REMOVE #a");
          } else {
            update.updateExpression("SET #a = :v").expressionAttributeValues(Map.of(":v", value));
          }
        });
  }
}
