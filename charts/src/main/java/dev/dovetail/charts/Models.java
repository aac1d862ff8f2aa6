package dev.dovetail.charts;

import dev.dovetail.charts.openapi.OpenApi;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RecordSchema;
import dev.dovetail.model.TableModel;
import java.util.List;
import java.util.Map;

/**
 * All that javac has written of a service.
 *
 * @param tables the tables, by name
 * @param functions the functions
 * @param records the schemas of records, by binary name
 */
record Models(
    List<TableModel> tables, FunctionsModel functions, Map<String, RecordSchema> records) {

  /** {@return the page of all tables} */
  String markdown() {
    return String.join(
        "\n", tables.stream().map(table -> Charts.markdown(table, functions)).toList());
  }

  /** {@return the OpenAPI document of all functions} */
  String openApi(String title, String version) {
    return OpenApi.of(title, version, functions, tables, this::record).toJson();
  }

  private RecordSchema record(String type) {
    RecordSchema record = records.get(type);
    if (record == null) {
      throw new IllegalArgumentException(
          "There is no " + RecordSchema.path(type) + ": compile the record again.");
    }
    return record;
  }
}
