package dev.dovetail.processor;

import java.util.List;

/**
 * A type of a {@link NamedDesign}. In its source {@code $type} is its own simple name, {@code $E}
 * and other capitals the full names of types, {@code $a} to {@code $h} components; each {@code
 * $nested}, {@code $free}, {@code $constant} and {@code $method} is another name.
 */
enum NamedType {
  /** The table. */
  TABLE(
      "W",
      """
      @dev.dovetail.SingleTable(name = "$name", stream = true)
      public interface $type extends $T {
        enum $nested { A }
        $R $accessor();
        $X others();
      }
      """,
      "Change"),

  /** An entity with everything that a schema is written for. */
  ENTITY(
      "E",
      """
      @dev.dovetail.Entity(type = "FIRST", pk = "FIRST#{$a}", sk = "{$b}#{$c}")
      @dev.dovetail.Index(name = "by-$d", pk = "$d", sk = "$b")
      @dev.dovetail.ComposedIndex(name = "composed", pk = "C#{$d}", sk = "{$b}#{$c}")
      public record $type(
          String_ $a,
          $E.$state $b,
          @dev.dovetail.GeneratedId String_ $c,
          String_ $d,
          java.util.List<$E.$piece> $e,
          @dev.dovetail.CreatedAt java.time.Instant $f,
          Optional_<Integer_> $g,
          $E.@org.jspecify.annotations.Nullable $piece $h,
          @dev.dovetail.TimeToLive Optional_<java.time.Instant> until,
          @dev.dovetail.Version long version) {
        public enum $state { A, @dev.dovetail.Code("b") B }
        public record $piece(String_ $a, java.util.Set<java.lang.Long> $e, $E.$state $f) {}
      }
      """,
      "Schema",
      "Attributes"),

  /** Another entity of its partitions. */
  OTHER(
      "O",
      """
      @dev.dovetail.Entity(type = "OTHER", pk = "FIRST#{$a}", sk = "OTHER")
      public record $type(String_ $a, Optional_<$O.$state> $e) {
        public enum $state { A }
      }
      """,
      "Schema",
      "Attributes"),

  /** A part of the entity. */
  PROJECTION(
      "P",
      """
      @dev.dovetail.Projection(of = $E.class)
      public record $type(String_ $d, $E.$state $b) {}
      """,
      "Projection"),

  /** A partition. */
  AGGREGATE(
      "A",
      """
      @dev.dovetail.Aggregate
      public record $type(Optional_<$O> $d, java.util.List<$E> $f) {}
      """),

  /** What the repository extends. */
  PARENT(
      "S",
      """
      public interface $type<T> {
        enum $nested { A }
        final class $language { private $language() {} }
        int $constant = 1;
        @dev.dovetail.Replace T replaceIt(T $free);
      }
      """),

  /** A repository with every kind of method. */
  REPOSITORY(
      "R",
      """
      public interface $type extends $S<$E> {
        enum $nested { A }
        record $nested() {}
        @dev.dovetail.Create $E $method($KEY1, $REST);
        @dev.dovetail.Create dev.dovetail.Write<$E> $method($E $free);
        @dev.dovetail.Create java.util.concurrent.CompletableFuture<$E> $method($E $free);
        @dev.dovetail.Get Optional_<$E> $method($KEY);
        @dev.dovetail.Get Optional_<$P> $method($KEY);
        @dev.dovetail.Query dev.dovetail.Page<$E> $method($KEY1, dev.dovetail.PageRequest $free);
        @dev.dovetail.Query Optional_<$A> $method(String_ $a);
        @dev.dovetail.Query(index = "by-$d") dev.dovetail.Slice<$E> $method(
            String_ $d, @dev.dovetail.Filter Optional_<Integer_> $g,
            dev.dovetail.PageRequest $free);
        @dev.dovetail.Query(index = "composed") java.util.concurrent.CompletableFuture<
            dev.dovetail.Page<$E>> $method(String_ $d, dev.dovetail.PageRequest $free);
        @dev.dovetail.Upsert $E $method($E $free);
        @dev.dovetail.Modify $E $method($KEY, java.util.function.UnaryOperator<$E> $free);
        @dev.dovetail.Update $E $method(
            $KEY, java.util.List<$E.$piece> $e,
            @dev.dovetail.Expect("$g") Optional_<Integer_> $free);
        @dev.dovetail.Update void $method($KEY, dev.dovetail.Changes<$E> $free);
        @dev.dovetail.Move $E $method($KEY, @dev.dovetail.New("$a") String_ $free);
        @dev.dovetail.Delete Optional_<$E> $method($KEY, long version);
        @dev.dovetail.BatchGet dev.dovetail.BatchRead<String_, $E> $method(
            $KEY1, java.util.List<String_> $free);
        @dev.dovetail.Scan java.util.stream.Stream<$E> everything();
      }
      """),

  /** The repository of the other entity. */
  OTHERS(
      "X",
      """
      public interface $type { @dev.dovetail.Create void $method($O $free); }
      """),

  /** What the table extends. */
  TABLE_PARENT(
      "T",
      """
      public interface $type {
        enum $nested { A }
        final class $language { private $language() {} }
        int $constant = 1;
      }
      """),

  /** The body of a request. */
  BODY(
      "B",
      """
      @dev.dovetail.lambda.JsonRecord
      public record $type(
          String_ $a, $B.$state $b, Optional_<Integer_> $c, java.util.List<$Q> $d,
          @dev.dovetail.lambda.Default("A") $B.$state $e) {
        public enum $state { A, B }
      }
      """,
      "Json"),

  /** The parameters of a request, which are in a body as well. */
  QUERY(
      "Q",
      """
      @dev.dovetail.lambda.JsonRecord
      @dev.dovetail.lambda.QueryRecord
      public record $type(String_ $a, Optional_<$Q.$state> $b, java.util.List<Integer_> $c) {
        public enum $state { A }
      }
      """,
      "Json",
      "Query");

  private final String letter;
  private final String source;
  private final List<String> suffixes;

  NamedType(String letter, String source, String... suffixes) {
    this.letter = letter;
    this.source = source;
    this.suffixes = List.of(suffixes);
  }

  /** The place of its full name in sources. */
  String letter() {
    return letter;
  }

  String source() {
    return source;
  }

  /** What is behind its name in the names of the types that are generated beside it. */
  List<String> suffixes() {
    return suffixes;
  }
}
