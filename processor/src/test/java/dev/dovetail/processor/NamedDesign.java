package dev.dovetail.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A legal design in a few packages, whose types, methods, parameters and components have names from
 * {@link NamePool}. Its sources name all types in full, so that only generated code can get them
 * wrong.
 */
final class NamedDesign {
  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");

  private final Random random;
  private final List<String> packages;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> components = new HashSet<>(Set.of("version", "until"));
  private final Map<NamedType, String> types = new EnumMap<>(NamedType.class);
  private final Map<String, String> words = new HashMap<>();
  private final List<JavaFileObject> sources = new ArrayList<>();

  private NamedDesign(Random random, String packageName) {
    this.random = random;
    this.packages = List.of(packageName, packageName, packageName + ".near", packageName + ".far");
  }

  /** Draws the sources of a design below a package of its own. */
  static List<JavaFileObject> draw(Random random, String packageName) {
    NamedDesign design = new NamedDesign(random, packageName);
    design.words.put("name", packageName.replace('.', '-'));
    design.drawTypes();
    design.drawMembers();
    for (NamedType type : NamedType.values()) {
      design.add(design.types.get(type), type.source());
    }
    for (String strangers : Set.copyOf(design.packages)) {
      for (NamePool pool : List.of(NamePool.TYPES, NamePool.TYPES, NamePool.LANGUAGE_TYPES)) {
        design.add(design.claim(strangers, pool, null), "final class $type {}");
      }
    }
    return design.sources;
  }

  private void drawTypes() {
    for (NamedType type : NamedType.values()) {
      String packageName = packages.get(random.nextInt(packages.size()));
      types.put(type, claim(packageName, NamePool.TYPES, type));
      words.put(type.letter(), types.get(type));
    }
  }

  private void drawMembers() {
    for (String component : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
      words.put(component, NamePool.VARIABLES.draw(random, components));
    }
    Set<String> nested = new HashSet<>();
    types.values().forEach(type -> nested.add(simple(type)));
    words.put("state", nested(nested));
    words.put("piece", nested(nested));
    words.put("accessor", NamePool.ACCESSORS.draw(random, new HashSet<>(Set.of("others"))));
    words.put("KEY1", filled("String_ $a, $E.$state $b", ""));
    words.put("KEY", filled("$KEY1, String_ $c", ""));
    String rest = "String_ $d, java.util.List<$E.$piece> $e, Optional_<Integer_> $g";
    words.put("REST", filled(rest, ""));
  }

  /** Takes a name for a type, if what is generated beside it has a free name, too. */
  private String claim(String packageName, NamePool pool, @Nullable NamedType type) {
    for (String name : pool.shuffled(random)) {
      String full = packageName + "." + name;
      List<String> all = new ArrayList<>(List.of(full));
      if (type != null) {
        type.suffixes().forEach(suffix -> all.add(full + suffix));
      }
      if (type == NamedType.TABLE) {
        all.add(packageName + ".DynamoDb" + name);
      }
      if (Collections.disjoint(all, taken)) {
        taken.addAll(all);
        return full;
      }
    }
    throw new IllegalStateException("All names are taken");
  }

  private void add(String type, String template) {
    String code = "package " + packageOf(type) + ";\n\n" + template;
    sources.add(JavaFileObjects.forSourceString(type, filled(code, simple(type))));
  }

  /** Fills the places of a template; those that no word was drawn for get one each. */
  private String filled(String template, String type) {
    Set<String> nested = new HashSet<>(Set.of(type));
    Set<String> variables = new HashSet<>(components);
    Set<String> methods = new HashSet<>();
    words.put("type", type);
    words.put("language", NamePool.LANGUAGE_TYPES.draw(random, nested));
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                switch (place.group(1)) {
                  case "nested" -> nested(nested);
                  case "free" -> NamePool.VARIABLES.draw(random, variables);
                  case "constant" -> constant(variables);
                  case "method" -> NamePool.METHODS.draw(random, methods);
                  default -> Matcher.quoteReplacement(words.get(place.group(1)));
                })
        .replace("String_", "java.lang.String")
        .replace("Integer_", "java.lang.Integer")
        .replace("Optional_", "java.util.Optional");
  }

  /** A constant called like the first part of a package hides it from generated code. */
  private String constant(Set<String> others) {
    Set<String> taken = new HashSet<>(others);
    taken.addAll(NamePool.PACKAGES);
    String name = NamePool.VARIABLES.draw(random, taken);
    others.add(name);
    return name;
  }

  private String nested(Set<String> others) {
    NamePool pool = random.nextInt(4) == 0 ? NamePool.LANGUAGE_TYPES : NamePool.TYPES;
    return pool.draw(random, others);
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
