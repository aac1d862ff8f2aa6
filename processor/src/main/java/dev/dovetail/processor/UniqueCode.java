package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the method of a schema that tells which guards of unique values an item has. */
final class UniqueCode {
  private UniqueCode() {}

  /** The names of all components that decide what is unique, each once. */
  static CodeBlock components(EntityDefinition entity) {
    Set<String> names = new LinkedHashSet<>();
    for (UniqueDefinition unique : entity.uniques()) {
      names.addAll(IndexDefinition.names(unique.parts()));
    }
    List<CodeBlock> texts = new ArrayList<>();
    names.forEach(name -> texts.add(CodeBlock.of("$S", name)));
    return CodeBlock.join(texts, ", ");
  }

  static MethodSpec guards(EntityDefinition entity, ComponentReader reader) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("guards")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(Names.ITEM_READER, "item")
            .addParameter(Names.GUARDS, "guards");
    for (UniqueDefinition unique : entity.uniques()) {
      List<CodeBlock> tests = new ArrayList<>();
      CodeBlock.Builder facets = CodeBlock.builder();
      for (Component part : unique.parts()) {
        // A stored item may lack what the record has required since.
        tests.add(CodeBlock.of("item.has($S)", part.name()));
        CodeBlock facet = FacetCode.of(part, reader.present(part), CodeBlock.of(""));
        if (facets.isEmpty()) {
          facets.add(facet);
        } else {
          facets.add(".concat($S).concat($L)", "#", facet);
        }
      }
      method
          .beginControlFlow("if ($L)", CodeBlock.join(tests, "$W&& "))
          .addStatement("guards.add($S, $L)", unique.component().name(), facets.build())
          .endControlFlow();
    }
    return method.build();
  }
}
