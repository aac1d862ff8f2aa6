package org.example;

import dev.dovetail.Changes;
import dev.dovetail.DocumentPath;
import dev.dovetail.NumberRange;
import dev.dovetail.TableOptions;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ChangeGuard;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.Modification;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TableIndexes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps {@link BlogTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbBlogTable implements BlogTable {
  private final TableClient table;

  private final DynamoDbArticles articlesRepository;

  private final DynamoDbCounters countersRepository;

  private DynamoDbBlogTable(TableClient table) {
    this.table = table;
    this.articlesRepository = new DynamoDbArticles(table);
    this.countersRepository = new DynamoDbCounters(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbBlogTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbBlogTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbBlogTable(new TableClient(client, tableName, options, TableIndexes.NONE
            .and("byTitle", List.of("_type", "title"), List.of("likes"))
            .and("byCount", List.of("_type", "title"), List.of("count"))));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Articles articles() {
    return articlesRepository;
  }

  @Override
  public Counters counters() {
    return countersRepository;
  }

  /**
   * Keeps {@link Article} items in a DynamoDB table.
   */
  private static final class DynamoDbArticles implements Articles {
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

  /**
   * Keeps {@link Counter} items in a DynamoDB table.
   */
  private static final class DynamoDbCounters implements Counters {
    private final TableClient table;

    DynamoDbCounters(TableClient table) {
      this.table = table;
    }

    @Override
    public Counter count(String name, long count, BigDecimal used, List<String> names,
        List<Integer> marks, Set<Integer> pages, Integer page, Optional<String> paper,
        String name2) {
      ItemUpdate update = new ItemUpdate();
      update.add(DocumentPath.of("count"), Attributes.of("count", count), NumberRange.LONG);
      update.subtract(DocumentPath.of("left"), Attributes.of("left", used), NumberRange.ANY);
      update.append(DocumentPath.of("first", "names"), fromNames(Attributes.required("names", names)));
      update.prepend(DocumentPath.of("marks"), fromMarks(Attributes.required("marks", marks)));
      if (!Attributes.required("pages", pages).isEmpty()) {
        update.addToSet(DocumentPath.of("pages"), fromPages(pages));
      }
      update.setIfAbsent(DocumentPath.of("first", "page"), Attributes.of("page", Attributes.required("page", page)));
      if (Attributes.required("paper", paper).isPresent()) {
        update.setAt(DocumentPath.of("first", "paper"), Attributes.of("paper", paper.get()));
      } else {
        update.removeAt(DocumentPath.of("first", "paper"));
      }
      update.set("title", Attributes.key("title", name2));
      return table.update(CounterSchema.INSTANCE, CounterSchema.key(name), update);
    }

    @Override
    public Optional<Counter> clear(String name, Set<Integer> pages) {
      ItemUpdate update = new ItemUpdate();
      if (!Attributes.required("pages", pages).isEmpty()) {
        update.deleteFromSet(DocumentPath.of("pages"), fromPages(pages));
      }
      update.removeAt(DocumentPath.of("first", "page"));
      update.remove("marks");
      return table.updateReturningOld(CounterSchema.INSTANCE, CounterSchema.key(name), update);
    }

    @Override
    public void change(String name, Changes<Counter> changes) {
      ItemUpdate update = new ItemUpdate();
      new ChangeGuard(CounterSchema.INSTANCE, update)
          .key("name")
          .required("name", "title", "count", "first")
          .admit("changes", changes);
      table.update(CounterSchema.INSTANCE, CounterSchema.key(name), update);
    }

    private static AttributeValue fromNames(List<String> value) {
      List<AttributeValue> elements = new ArrayList<>(value.size());
      for (String element : value) {
        elements.add(Attributes.of("names", Attributes.element("names", element)));
      }
      return AttributeValue.createL(elements);
    }

    private static AttributeValue fromMarks(List<Integer> value) {
      List<AttributeValue> elements = new ArrayList<>(value.size());
      for (Integer element : value) {
        elements.add(Attributes.of("marks", Attributes.element("marks", element)));
      }
      return AttributeValue.createL(elements);
    }

    private static AttributeValue fromPages(Set<Integer> value) {
      List<String> elements = new ArrayList<>(value.size());
      for (Integer element : value) {
        elements.add(Attributes.of("pages", Attributes.element("pages", element)).n());
      }
      return AttributeValue.createNs(Elements.distinct(elements));
    }
  }
}
