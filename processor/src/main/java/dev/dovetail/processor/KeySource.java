package dev.dovetail.processor;

import dev.dovetail.model.IndexScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a query reads: the table or an index, and the key by which it does. */
sealed interface KeySource {
  /** The index, or nothing for the table itself. */
  Optional<String> index();

  /** The components of the partition key; one that is named twice is there twice. */
  List<String> partition();

  /** The components of the sort key in order; one that is named twice is there twice. */
  List<String> sort();

  /** Whether it can be read with strong consistency. */
  boolean isConsistent();

  /**
   * String attributes that templates compose: the table's own key, or that of an index which the
   * library writes.
   *
   * @param index the index, or nothing for the table itself
   * @param scope the scope of the index, or null for the table itself
   * @param partitionAttribute the partition attribute
   * @param sortAttribute the sort attribute, or null if the index has none
   * @param pk the template of the partition key
   * @param sk the template of the sort key, or null if the index has none
   */
  record Composed(
      Optional<String> index,
      @Nullable IndexScope scope,
      String partitionAttribute,
      @Nullable String sortAttribute,
      Template pk,
      @Nullable Template sk)
      implements KeySource {

    static Composed ofTable(EntityDefinition entity) {
      return new Composed(Optional.empty(), null, Names.PK, Names.SK, entity.pk(), entity.sk());
    }

    @Override
    public List<String> partition() {
      return pk.components();
    }

    @Override
    public List<String> sort() {
      return sk == null ? List.of() : sk.components();
    }

    @Override
    public boolean isConsistent() {
      return scope != IndexScope.GLOBAL;
    }

    /** The segments of the sort key; none if the index has no sort key. */
    List<Segment> sortSegments() {
      return sk == null ? List.of() : sk.segments();
    }

    /** The segments of the sort key before the facet after a number of facets. */
    List<Segment> sortPrefix(int facets) {
      return sk == null ? List.of() : sk.upToFacet(facets);
    }

    /** As errors show it. */
    @Override
    public String toString() {
      String keys = "(\"" + pk.text() + "\"" + (sk == null ? "" : ", \"" + sk.text() + "\"") + ")";
      return index.map(name -> "the index \"" + name + "\" " + keys).orElse("the key " + keys);
    }
  }

  /**
   * The attributes of components themselves, after the type.
   *
   * @param definition the index
   */
  record Attributes(IndexDefinition definition) implements KeySource {
    @Override
    public Optional<String> index() {
      return Optional.of(definition.name());
    }

    @Override
    public List<String> partition() {
      return IndexDefinition.names(definition.partition());
    }

    @Override
    public List<String> sort() {
      return IndexDefinition.names(definition.sort());
    }

    @Override
    public boolean isConsistent() {
      return false;
    }

    /** As errors show it. */
    @Override
    public String toString() {
      return "the index \"" + definition.name() + "\"";
    }
  }
}
