package dev.dovetail.processor;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * META-INF/dovetail/<table>.json}, for handler classes with {@code @Route} {@code
 * META-INF/dovetail/functions.json}. Every mistake is an error at its place in the source.
 */
public final class DovetailProcessor extends AbstractProcessor {
  private final List<TypeElement> handlers = new ArrayList<>();
  private EntityParser entities;
  private TableParser tables;
  private FunctionParser functions;
  private FunctionCollector collector;
  private ModelMapper models;
  private RepositoryWriter repositoryWriter;
  private Output output;

  /** Made by javac. */
  public DovetailProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Reporter reporter = new Reporter(environment.getMessager());
    entities = new EntityParser(new KindResolver(environment.getTypeUtils(), reporter), reporter);
    tables =
        new TableParser(
            environment.getTypeUtils(),
            new RepositoryParser(environment.getTypeUtils(), entities, reporter),
            reporter);
    functions =
        new FunctionParser(environment.getElementUtils(), environment.getTypeUtils(), reporter);
    collector = new FunctionCollector(reporter);
    models = new ModelMapper(environment.getElementUtils());
    repositoryWriter = new RepositoryWriter(environment.getTypeUtils());
    output = new Output(environment.getFiler(), reporter);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Names.ENTITY, Names.SINGLE_TABLE, Names.LAMBDA_FUNCTION, Names.ROUTE, Names.ROUTE_LIST);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    annotated(annotations, round, Set.of(Names.ENTITY)).forEach(this::writeEntity);
    annotated(annotations, round, Set.of(Names.SINGLE_TABLE)).forEach(this::writeTable);
    annotated(annotations, round, Set.of(Names.LAMBDA_FUNCTION, Names.ROUTE, Names.ROUTE_LIST))
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

  private void writeEntity(TypeElement record) {
    entities
        .parse(record)
        .ifPresent(
            entity -> {
              output.source(new SchemaWriter().write(entity), record);
              output.source(new KeysWriter().write(entity), record);
            });
  }

  private void writeTable(TypeElement element) {
    tables
        .parse(element)
        .ifPresent(
            table -> {
              output.source(new TableWriter().write(table), element);
              for (TableDefinition.Accessor accessor : table.accessors()) {
                output.source(repositoryWriter.write(table, accessor.repository()), element);
              }
              TableModel model = models.table(table);
              output.resource(TableModel.path(model.name()), model.toJson(), element);
            });
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
