package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Article} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class ArticleSchema extends EntitySchema<Article> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final ArticleSchema INSTANCE = new ArticleSchema();

  private ArticleSchema() {
    super(
        Article.class,
        EntityInfo.of("ARTICLE", "blog", "id", "title", "likes", "earned", "comments", "pages", "editor", "source", "createdAt", "updatedAt", "version")
            .index("byTitle", "_type:S title:S", "likes:N")
            .composedIndex("byEditor", "_byEditor_pk", "_byEditor_sk")
            .createdAt("createdAt")
            .version("version"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String blog, String id) {
    return new ItemKey(pk(blog), sk(id));
  }

  /**
   * {@return the partition key, {@code BLOG#{blog}}}
   */
  static String pk(String blog) {
    return "BLOG#".concat(Facet.encode("blog", blog));
  }

  /**
   * {@return the sort key, {@code ARTICLE#{id}}}
   */
  static String sk(String id) {
    return "ARTICLE#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byEditor, {@code EDITOR#{editor}}}
   */
  static String byEditorPk(String editor) {
    return "EDITOR#".concat(Facet.encode("editor", editor));
  }

  /**
   * {@return the sort key of the index byEditor, {@code {createdAt}#{version}}}
   */
  static String byEditorSk(Instant createdAt, long version) {
    return Facet.encode("createdAt", createdAt).concat("#").concat(Facet.encode("version", version));
  }

  @Override
  public ItemKey key(Article article) {
    return key(article.blog(), article.id());
  }

  @Override
  protected void write(Article article, ItemWriter item) {
    item.string("blog", article.blog());
    item.string("id", article.id());
    item.keyString("title", article.title());
    item.longInteger("likes", article.likes());
    if (Attributes.required("earned", article.earned()).isPresent()) {
      item.decimal("earned", article.earned().get());
    }
    item.put("comments", fromComments(Attributes.required("comments", article.comments())));
    if (!Attributes.required("pages", article.pages()).isEmpty()) {
      item.put("pages", fromPages(article.pages()));
    }
    if (Attributes.required("editor", article.editor()).isPresent()) {
      item.string("editor", article.editor().get());
    }
    item.put("source", fromSource(Attributes.required("source", article.source())));
    item.instant("createdAt", article.createdAt());
    item.instant("updatedAt", article.updatedAt());
    item.longInteger("version", article.version());
    if (article.editor().isPresent()) {
      item.string("_byEditor_pk", byEditorPk(article.editor().get()));
      item.string("_byEditor_sk", byEditorSk(article.createdAt(), article.version()));
    }
  }

  @Override
  protected Article read(ItemReader item) {
    return new Article(
        item.string("blog"),
        item.string("id"),
        item.string("title"),
        item.longInteger("likes"),
        item.has("earned") ? Optional.of(item.decimal("earned")) : Optional.empty(),
        item.has("comments") ? toComments(item, item.attribute("comments")) : List.of(),
        item.has("pages") ? toPages(item, item.attribute("pages")) : Set.of(),
        item.has("editor") ? Optional.of(item.string("editor")) : Optional.empty(),
        toSource(item.nested("source", item.attribute("source"))),
        item.instant("createdAt"),
        item.instant("updatedAt"),
        item.longInteger("version"));
  }

  private static AttributeValue fromComments(List<String> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (String element : value) {
      elements.add(Attributes.of("comments", Attributes.element("comments", element)));
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

  private static AttributeValue fromSource(Article.Source value) {
    ItemWriter item = new ItemWriter();
    item.string("paper", value.paper());
    if (Attributes.required("page", value.page()).isPresent()) {
      item.integer("page", value.page().get());
    }
    item.put("marks", fromMarks(Attributes.required("marks", value.marks())));
    return item.toMap();
  }

  private static AttributeValue fromMarks(List<Integer> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (Integer element : value) {
      elements.add(Attributes.of("marks", Attributes.element("marks", element)));
    }
    return AttributeValue.createL(elements);
  }

  private static List<String> toComments(ItemReader item, AttributeValue value) {
    List<String> elements = new ArrayList<>();
    for (AttributeValue element : item.list("comments", value)) {
      elements.add(item.string("comments", element));
    }
    return List.copyOf(elements);
  }

  private static Set<Integer> toPages(ItemReader item, AttributeValue value) {
    Set<Integer> elements = new LinkedHashSet<>();
    for (String text : item.numbers("pages", value)) {
      elements.add(item.integer("pages", AttributeValue.createN(text)));
    }
    return Set.copyOf(elements);
  }

  private static Article.Source toSource(ItemReader item) {
    return new Article.Source(
        item.string("paper"),
        item.has("page") ? Optional.of(item.integer("page")) : Optional.empty(),
        item.has("marks") ? toMarks(item, item.attribute("marks")) : List.of());
  }

  private static List<Integer> toMarks(ItemReader item, AttributeValue value) {
    List<Integer> elements = new ArrayList<>();
    for (AttributeValue element : item.list("marks", value)) {
      elements.add(item.integer("marks", element));
    }
    return List.copyOf(elements);
  }
}
