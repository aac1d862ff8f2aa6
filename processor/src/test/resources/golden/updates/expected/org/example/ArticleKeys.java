package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Article} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class ArticleKeys {
  private ArticleKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String blog, String id) {
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

  /**
   * {@return the components of a key, or nothing if no {@link Article} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "BLOG#{blog}", "ARTICLE#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("blog")),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String blog, String id) {
  }
}
