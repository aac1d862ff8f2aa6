package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.TableClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps {@link SampleTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbSampleTable implements SampleTable {
  private final TableClient table;

  private final DynamoDbSamples clientRepository;

  private DynamoDbSampleTable(TableClient table) {
    this.table = table;
    this.clientRepository = new DynamoDbSamples(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbSampleTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbSampleTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbSampleTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Samples client() {
    return clientRepository;
  }

  /**
   * Keeps {@link Sample} items in a DynamoDB table.
   */
  private static final class DynamoDbSamples implements Samples {
    private final TableClient table;

    DynamoDbSamples(TableClient table) {
      this.table = table;
    }

    @Override
    public void create(Colour colour, LocalDate on, String table, int number, Integer boxed,
        Part part) {
      this.table.create(
          SampleSchema.INSTANCE,
          new Sample(
              colour,
              on,
              table,
              number,
              boxed,
              null,
              Optional.empty(),
              part,
              List.of(),
              Set.of(),
              null,
              Map.of()));
    }

    @Override
    public Optional<Sample> get(Colour colour, LocalDate on, String table, int number) {
      return this.table.get(SampleSchema.INSTANCE, SampleSchema.key(colour, on, table, number), true);
    }

    @Override
    public Page<Sample> ofTable(Colour colour, LocalDate on, String table, PageRequest page) {
      return this.table.query(
          SampleSchema.INSTANCE,
          ItemQuery.ofTable("Samples.ofTable", SampleSchema.pk(colour, on))
              .sortPrefix(Facet.encode("table", table).concat("#"))
              .descending()
              .consistent(),
          page);
    }

    @Override
    public Page<Sample> all(Colour colour, LocalDate on, PageRequest page) {
      return table.query(
          SampleSchema.INSTANCE,
          ItemQuery.ofTable("Samples.all", SampleSchema.pk(colour, on)),
          page);
    }

    @Override
    public void change(Colour colour, LocalDate on, String table, int number,
        @Nullable Set<String> labels, List<Part> parts, Optional<Colour> other) {
      ItemUpdate update = new ItemUpdate();
      if (labels != null && !labels.isEmpty()) {
        update.set("labels", fromLabels(labels));
      } else {
        update.remove("labels");
      }
      update.set("parts", fromParts(Attributes.required("parts", parts)));
      if (Attributes.required("other", other).isPresent()) {
        update.set("other", Attributes.of("other", other.get()));
      } else {
        update.remove("other");
      }
      this.table.update(SampleSchema.INSTANCE, SampleSchema.key(colour, on, table, number), update);
    }

    @Override
    public Optional<Sample> delete(Colour colour, LocalDate on, String table, int number) {
      return this.table.delete(SampleSchema.INSTANCE, SampleSchema.key(colour, on, table, number));
    }

    private static AttributeValue fromLabels(Set<String> value) {
      List<String> elements = new ArrayList<>(value.size());
      for (String element : value) {
        elements.add(Attributes.of("labels", Attributes.element("labels", element)).s());
      }
      return AttributeValue.createSs(Elements.distinct(elements));
    }

    private static AttributeValue fromParts(List<Part> value) {
      List<AttributeValue> elements = new ArrayList<>(value.size());
      for (Part element : value) {
        elements.add(fromPart(Attributes.element("parts", element)));
      }
      return AttributeValue.createL(elements);
    }

    private static AttributeValue fromPart(Part value) {
      ItemWriter item = new ItemWriter();
      item.string("name", value.name());
      if (value.colour() != null) {
        item.constant("colour", value.colour());
      }
      item.put("notes", fromNotes(Attributes.required("notes", value.notes())));
      return item.toMap();
    }

    private static AttributeValue fromNotes(List<String> value) {
      List<AttributeValue> elements = new ArrayList<>(value.size());
      for (String element : value) {
        elements.add(Attributes.of("notes", Attributes.element("notes", element)));
      }
      return AttributeValue.createL(elements);
    }
  }
}
