package dev.dovetail.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A legal design whose types, methods, parameters and components have names from {@link NamePool}.
 * Its sources name all types in full, so that only generated code can get them wrong.
 */
final class NamedDesign {
  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");

  private static final String ENTITY =
      """
      @dev.dovetail.Entity(type = "FIRST", pk = "FIRST#{$a}", sk = "{$b}#{$c}")
      @dev.dovetail.Index(name = "by-$d", pk = "$d", sk = "$b")
      @dev.dovetail.ComposedIndex(name = "composed", pk = "C#{$d}", sk = "{$b}#{$c}")
      record $entity(
          String_ $a,
          $p.$entity.$state $b,
          @dev.dovetail.GeneratedId String_ $c,
          String_ $d,
          java.util.List<$p.$entity.$piece> $e,
          @dev.dovetail.CreatedAt java.time.Instant $f,
          Optional_<Integer_> $g,
          $p.$entity.@org.jspecify.annotations.Nullable $piece $h,
          @dev.dovetail.TimeToLive Optional_<java.time.Instant> until,
          @dev.dovetail.Version long version) {
        enum $state { A, @dev.dovetail.Code("b") B }
        record $piece(String_ $a, java.util.Set<java.lang.Long> $e, $p.$entity.$state $f) {}
      }
      """;

  private static final String OTHER =
      """
      @dev.dovetail.Entity(type = "OTHER", pk = "FIRST#{$a}", sk = "OTHER")
      record $other(String_ $a, Optional_<$p.$other.$state> $e) {
        enum $state { A }
      }
      """;

  private static final String PROJECTION =
      """
      @dev.dovetail.Projection(of = $p.$entity.class)
      record $projection(String_ $d, $p.$entity.$state $b) {}
      """;

  private static final String AGGREGATE =
      """
      @dev.dovetail.Aggregate
      record $aggregate(Optional_<$p.$other> $d, java.util.List<$p.$entity> $f) {}
      """;

  private static final String PARENT =
      """
      interface $parent<T> {
        enum $nested { A }
        final class $language { private $language() {} }
        int $free = 1;
        @dev.dovetail.Replace T replaceIt(T $free);
      }
      """;

  private static final String REPOSITORY =
      """
      interface $repository extends $p.$parent<$p.$entity> {
        enum $nested { A }
        record $nested() {}
        @dev.dovetail.Create $E $method($KEY1, $REST);
        @dev.dovetail.Create dev.dovetail.Write<$E> $method($E $free);
        @dev.dovetail.Create java.util.concurrent.CompletableFuture<$E> $method($E $free);
        @dev.dovetail.Get Optional_<$E> $method($KEY);
        @dev.dovetail.Get Optional_<$p.$projection> $method($KEY);
        @dev.dovetail.Query dev.dovetail.Page<$E> $method($KEY1, dev.dovetail.PageRequest $free);
        @dev.dovetail.Query Optional_<$p.$aggregate> $method(String_ $a);
        @dev.dovetail.Query(index = "by-$d") dev.dovetail.Slice<$E> $method(
            String_ $d, @dev.dovetail.Filter Optional_<Integer_> $g,
            dev.dovetail.PageRequest $free);
        @dev.dovetail.Query(index = "composed") java.util.concurrent.CompletableFuture<
            dev.dovetail.Page<$E>> $method(String_ $d, dev.dovetail.PageRequest $free);
        @dev.dovetail.Upsert $E $method($E $free);
        @dev.dovetail.Modify $E $method($KEY, java.util.function.UnaryOperator<$E> $free);
        @dev.dovetail.Update $E $method(
            $KEY, java.util.List<$p.$entity.$piece> $e,
            @dev.dovetail.Expect("$g") Optional_<Integer_> $free);
        @dev.dovetail.Update void $method($KEY, dev.dovetail.Changes<$E> $free);
        @dev.dovetail.Move $E $method($KEY, @dev.dovetail.New("$a") String_ $free);
        @dev.dovetail.Delete Optional_<$E> $method($KEY, long version);
        @dev.dovetail.BatchGet dev.dovetail.BatchRead<String_, $E> $method(
            $KEY1, java.util.List<String_> $free);
        @dev.dovetail.Scan java.util.stream.Stream<$E> everything();
      }
      """;

  private static final String OTHERS =
      """
      interface Others { @dev.dovetail.Create void $method($p.$other $free); }
      """;

  private static final String TABLE_PARENT =
      """
      interface $tableParent {
        enum $nested { A }
        final class $language { private $language() {} }
        int $free = 1;
      }
      """;

  private static final String TABLE =
      """
      @dev.dovetail.SingleTable(name = "$name", stream = true)
      interface $table extends $p.$tableParent {
        enum $nested { A }
        $p.$repository $accessor();
        $p.Others others();
      }
      """;

  private static final String BODY =
      """
      @dev.dovetail.lambda.JsonRecord
      record $body(
          String_ $a, $p.$body.$state $b, Optional_<Integer_> $c, java.util.List<$p.$query> $d,
          @dev.dovetail.lambda.Default("A") $p.$body.$state $e) {
        enum $state { A, B }
      }
      """;

  private static final String QUERY =
      """
      @dev.dovetail.lambda.JsonRecord
      @dev.dovetail.lambda.QueryRecord
      record $query(String_ $a, Optional_<$p.$query.$state> $b, java.util.List<Integer_> $c) {
        enum $state { A }
      }
      """;

  private final Random random;
  private final String packageName;
  private final Set<String> topLevel = new HashSet<>();
  private final Set<String> components = new HashSet<>(Set.of("version", "until"));
  private final Map<String, String> names = new HashMap<>();
  private final List<JavaFileObject> sources = new ArrayList<>();

  private NamedDesign(Random random, String packageName) {
    this.random = random;
    this.packageName = packageName;
  }

  /** Draws the sources of a package of its own. */
  static List<JavaFileObject> draw(Random random, String packageName) {
    NamedDesign design = new NamedDesign(random, packageName);
    design.draw();
    return design.sources;
  }

  private void draw() {
    names.put("p", packageName);
    names.put("name", packageName.replace('.', '-'));
    List<String> types = NamePool.TYPES.shuffled(random);
    claim("entity", types, "Schema", "Attributes");
    claim("other", types, "Schema", "Attributes");
    claim("projection", types, "Projection");
    claim("table", types, "Change");
    claim("body", types, "Json");
    claim("query", types, "Json", "Query");
    for (String role : List.of("aggregate", "repository", "parent", "tableParent")) {
      claim(role, types);
    }
    for (String component : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
      names.put(component, NamePool.VARIABLES.draw(random, components));
    }
    Set<String> nested = new HashSet<>(names.values());
    names.put("state", nested(nested));
    names.put("piece", nested(nested));
    names.put("accessor", NamePool.ACCESSORS.draw(random, new HashSet<>()));
    names.put("E", packageName + "." + names.get("entity"));
    names.put("KEY1", filled("String_ $a, $p.$entity.$state $b", Set.of()));
    names.put("KEY", filled("$KEY1, String_ $c", Set.of()));
    names.put(
        "REST",
        filled(
            "String_ $d, java.util.List<$p.$entity.$piece> $e, Optional_<Integer_> $g", Set.of()));
    for (String role : List.of("entity", "other", "projection", "aggregate", "parent")) {
      add(names.get(role), template(role));
    }
    for (String role : List.of("repository", "tableParent", "table", "body", "query")) {
      add(names.get(role), template(role));
    }
    add("Others", OTHERS);
    for (int i = 0; i < 2; i++) {
      claim("stranger", types);
      add(names.get("stranger"), "final class $stranger {}");
    }
    claim("stranger", NamePool.LANGUAGE_TYPES.shuffled(random));
    add(names.get("stranger"), "final class $stranger {}");
  }

  private static String template(String role) {
    return switch (role) {
      case "entity" -> ENTITY;
      case "other" -> OTHER;
      case "projection" -> PROJECTION;
      case "aggregate" -> AGGREGATE;
      case "parent" -> PARENT;
      case "repository" -> REPOSITORY;
      case "tableParent" -> TABLE_PARENT;
      case "table" -> TABLE;
      case "body" -> BODY;
      default -> QUERY;
    };
  }

  /** Takes a name for a type, if what is generated beside it has a free name, too. */
  private void claim(String role, List<String> free, String... suffixes) {
    for (String name : free) {
      List<String> all = new ArrayList<>(List.of(name, "DynamoDb" + name));
      for (String suffix : suffixes) {
        all.add(name + suffix);
      }
      if (Collections.disjoint(all, topLevel)) {
        topLevel.addAll(all);
        names.put(role, name);
        return;
      }
    }
    throw new IllegalStateException("All names are taken");
  }

  private void add(String type, String template) {
    String code = "package $p;\n\n" + template;
    sources.add(
        JavaFileObjects.forSourceString(packageName + "." + type, filled(code, Set.of(type))));
  }

  /** Fills the places of a template; those that no name was drawn for get one each. */
  private String filled(String template, Set<String> around) {
    Set<String> types = new HashSet<>(around);
    Set<String> variables = new HashSet<>(components);
    Set<String> methods = new HashSet<>();
    names.remove("language");
    String filled =
        PLACE
            .matcher(template)
            .replaceAll(
                place ->
                    switch (place.group(1)) {
                      case "nested" -> nested(types);
                      case "language" ->
                          names.computeIfAbsent(
                              "language", key -> NamePool.LANGUAGE_TYPES.draw(random, types));
                      case "free" -> NamePool.VARIABLES.draw(random, variables);
                      case "method" -> NamePool.METHODS.draw(random, methods);
                      default -> names.get(place.group(1));
                    });
    return filled
        .replace("String_", "java.lang.String")
        .replace("Integer_", "java.lang.Integer")
        .replace("Optional_", "java.util.Optional");
  }

  private String nested(Set<String> taken) {
    return (random.nextInt(4) == 0 ? NamePool.LANGUAGE_TYPES : NamePool.TYPES).draw(random, taken);
  }
}
