package dev.dovetail.processor;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes schemas, keys, repositories, tables and models for the annotated types of a compilation.
 *
 * <p>For a record with {@code @Entity} it writes a schema and a class with its keys, for an
 * interface with {@code @SingleTable} the table, its repositories and {@code
 * META-INF/dovetail/<table>.json}, for a record with {@code @JsonRecord} or {@code @QueryRecord}
 * what reads and writes it and {@code META-INF/dovetail/records/<class>.json}, for handler classes
 * with {@code @Route} {@code META-INF/dovetail/functions.json}. Every mistake is an error at its
 * place in the source.
 *
 * <p>With the option {@code -Adovetail.lock=<folder>} it compares each table with the key lock
 * {@code <table>.lock.json} in the folder, and refuses a change that loses stored items.
 */
public final class DovetailProcessor extends AbstractProcessor {
  private final List<TypeElement> handlers = new ArrayList<>();
  private final Map<String, TypeElement> tableNames = new HashMap<>();
  private final Set<String> waitingRecords = new LinkedHashSet<>();
  private final Set<String> waitingProjections = new LinkedHashSet<>();
  private final Set<String> waitingTables = new LinkedHashSet<>();
  private Reporter reporter;
  private EntityParser entities;
  private Nullness nullness;
  private ProjectionParser projections;
  private TableParser tables;
  private FunctionParser functions;
  private FunctionCollector collector;
  private ModelMapper models;
  private RepositoryWriter repositoryWriter;
  private Output output;
  private JsonRecords json;
  private KeyLock lock;

  /** Made by javac. */
  public DovetailProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment);
    nullness = new Nullness(environment.getElementUtils());
    entities =
        new EntityParser(
            new KindResolver(environment.getTypeUtils(), nullness, reporter), reporter);
    projections = new ProjectionParser(environment.getTypeUtils(), entities, nullness, reporter);
    tables =
        new TableParser(
            environment.getTypeUtils(),
            new RepositoryParser(environment.getTypeUtils(), entities, projections, reporter),
            reporter);
    functions =
        new FunctionParser(environment.getElementUtils(), environment.getTypeUtils(), reporter);
    collector = new FunctionCollector(reporter);
    models = new ModelMapper(environment.getElementUtils());
    repositoryWriter = new RepositoryWriter(environment.getTypeUtils());
    output = new Output(environment.getFiler(), environment.getElementUtils(), reporter);
    lock = new KeyLock(environment, output, reporter);
    json = new JsonRecords(output, reporter);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Names.ENTITY,
        Names.PROJECTION,
        Names.SINGLE_TABLE,
        Names.ARCHIVES,
        Names.LAMBDA_FUNCTION,
        Names.ON_CHANGE,
        Names.ON_MESSAGE,
        Names.ROUTE,
        Names.ROUTE_LIST,
        JsonForm.BODY.qualifiedAnnotation(),
        JsonForm.QUERY.qualifiedAnnotation());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(KeyLock.OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    entities.startRound();
    projections.startRound();
    reporter.startRound(round.getRootElements());
    nullness.addSources(round.getRootElements());
    Set<TypeElement> records = annotated(annotations, round, Set.of(Names.ENTITY));
    Set<TypeElement> interfaces = annotated(annotations, round, Set.of(Names.SINGLE_TABLE));
    Set<TypeElement> parts = annotated(annotations, round, Set.of(Names.PROJECTION));
    records.addAll(again(waitingRecords));
    parts.addAll(again(waitingProjections));
    interfaces.addAll(again(waitingTables));
    for (JsonForm form : JsonForm.values()) {
      json.add(form, annotated(annotations, round, Set.of(form.qualifiedAnnotation())));
    }
    if (!round.processingOver()) {
      json.write(processingEnv.getElementUtils());
      write(records, this::writeEntity, waitingRecords);
      write(parts, this::writeProjection, waitingProjections);
      write(interfaces, this::writeTable, waitingTables);
    }
    annotated(
            annotations,
            round,
            Set.of(
                Names.ARCHIVES,
                Names.LAMBDA_FUNCTION,
                Names.ON_CHANGE,
                Names.ON_MESSAGE,
                Names.ROUTE,
                Names.ROUTE_LIST))
        .forEach(this::collectFunction);
    if (round.processingOver() && !round.errorRaised() && !collector.isEmpty()) {
      output.resource(
          FunctionsModel.PATH, collector.model().toJson(), handlers.toArray(new Element[0]));
    }
    return false;
  }

  private static Set<TypeElement> annotated(
      Set<? extends TypeElement> annotations, RoundEnvironment round, Set<String> names) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      if (names.contains(annotation.getQualifiedName().toString())) {
        types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
      }
    }
    return types;
  }

  private Set<TypeElement> again(Set<String> waiting) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : waiting) {
      types.add(processingEnv.getElementUtils().getTypeElement(name));
    }
    waiting.clear();
    return types;
  }

  /** What can't be written without an error waits for types that another processor writes. */
  private void write(Set<TypeElement> types, Predicate<TypeElement> writer, Set<String> waiting) {
    for (TypeElement type : types) {
      int errors = reporter.count();
      if (!writer.test(type) && reporter.count() == errors) {
        waiting.add(type.getQualifiedName().toString());
      }
    }
  }

  private boolean writeEntity(TypeElement record) {
    Optional<EntityDefinition> definition = entities.parse(record);
    definition.ifPresent(
        entity -> {
          output.source(new SchemaWriter().write(entity), record, record);
        });
    return definition.isPresent();
  }

  private boolean writeProjection(TypeElement record) {
    Optional<ProjectionDefinition> definition = projections.parse(record);
    definition.ifPresent(
        projection -> output.source(ProjectionWriter.write(projection), record, record));
    return definition.isPresent();
  }

  private boolean writeTable(TypeElement element) {
    Optional<TableDefinition> definition = tables.parse(element).filter(this::isFirstOfItsName);
    definition.ifPresent(
        table -> {
          List<TypeSpec> repositories = repositories(table);
          if (repositories.size() == table.accessors().size()) {
            output.source(new TableWriter().write(table, repositories), element, element);
          }
          if (table.hasStream()) {
            output.source(new ChangeWriter().write(table), element, element);
          }
          for (TableDefinition.Accessor accessor : table.accessors()) {
            RepositoryDefinition repository = accessor.repository();
            if (repository.asksForAttributes()) {
              EntityDefinition entity = repository.entity();
              output.source(new AttributesWriter(entity).write(), entity.element(), element);
            }
          }
          TableModel model = models.table(table);
          output.resource(TableModel.path(model.name()), model.toJson(), element);
          lock.check(table, model);
        });
    return definition.isPresent();
  }

  /** The classes of a table's repositories, without those whose names are taken. */
  private List<TypeSpec> repositories(TableDefinition table) {
    TypeElement element = table.element();
    List<TypeSpec> classes = new ArrayList<>();
    // A class can have none of its own name in it.
    ClassName around = table.generated();
    output.isFor(element, around.nestedClass(around.simpleName()).canonicalName(), element);
    for (TableDefinition.Accessor accessor : table.accessors()) {
      RepositoryDefinition repository = accessor.repository();
      String name = table.generated(repository).canonicalName();
      if (output.isFor(repository.element(), name, element)) {
        classes.add(repositoryWriter.write(table, repository));
      }
    }
    return classes;
  }

  private boolean isFirstOfItsName(TableDefinition table) {
    TypeElement other = tableNames.putIfAbsent(table.name(), table.element());
    if (other != null) {
      reporter.error(
          table.element(),
          Diagnostic.TABLE_NAME_DUPLICATE,
          other,
          table.element(),
          table.name(),
          table.name());
    }
    return other == null;
  }

  private void collectFunction(TypeElement handler) {
    functions
        .parse(handler)
        .ifPresent(
            function -> {
              handlers.add(handler);
              collector.add(handler, function);
            });
  }
}
