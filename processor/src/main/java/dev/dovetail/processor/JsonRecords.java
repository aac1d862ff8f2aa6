package dev.dovetail.processor;

import dev.dovetail.model.RecordSchema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes what reads and writes the records of requests and responses, and their schemas. Records
 * whose types do not exist yet wait for a later round.
 */
final class JsonRecords {
  private final Map<JsonForm, Set<String>> waiting = new LinkedHashMap<>();
  private final Output output;
  private final Reporter reporter;

  JsonRecords(Output output, Reporter reporter) {
    this.output = output;
    this.reporter = reporter;
  }

  void add(JsonForm form, Set<TypeElement> records) {
    for (TypeElement record : records) {
      waiting
          .computeIfAbsent(form, f -> new LinkedHashSet<>())
          .add(record.getQualifiedName().toString());
    }
  }

  void write(Elements elements) {
    if (waiting.isEmpty()) {
      return;
    }
    Map<JsonForm, Set<String>> now = new LinkedHashMap<>(waiting);
    waiting.clear();
    JsonParser parser = new JsonParser(reporter);
    now.forEach(
        (form, names) -> {
          for (String name : names) {
            TypeElement record = elements.getTypeElement(name);
            int errors = reporter.count();
            Optional<JsonDefinition> definition = parser.parse(record, form);
            definition.ifPresent(found -> write(found, elements));
            if (definition.isEmpty() && reporter.count() == errors) {
              add(form, Set.of(record));
            }
          }
        });
  }

  private void write(JsonDefinition definition, Elements elements) {
    TypeElement record = definition.element();
    boolean described =
        definition.form() == JsonForm.QUERY
            && Annotated.has(record, JsonForm.BODY.qualifiedAnnotation());
    if (output.source(JsonSource.write(definition), record, record) && !described) {
      String type = elements.getBinaryName(record).toString();
      RecordSchema schema = new RecordSchema(type, JsonSchemaMapper.map(definition, elements));
      output.resource(RecordSchema.path(type), schema.toJson(), record);
    }
  }
}
