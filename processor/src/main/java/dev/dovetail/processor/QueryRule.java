package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a partition of the table or of an index, or counts what is in it. */
final class QueryRule implements MethodRule<RepositoryMethod.Query> {
  @Override
  public CodeBlock body(RepositoryMethod.Query method, MethodContext context) {
    CodeBlock query =
        method.source() instanceof KeySource.Composed composed
            ? composed(method, context, composed)
            : attributes(method, context, ((KeySource.Attributes) method.source()).definition());
    CodeBlock.Builder options = CodeBlock.builder().add(query);
    if (method.descending()) {
      options.add("\n.descending()");
    }
    if (method.consistent()) {
      options.add("\n.consistent()");
    }
    if (method.includeExpired()) {
      options.add("\n.includingExpired()");
    }
    query = options.add("$<$<").build();
    if (method.result() instanceof ReadResult.OneSlice) {
      String filter = context.names().newName("filter");
      CodeBlock read =
          method.signature().async()
              ? CodeBlock.of("$L.slice(\n", context.client())
              : CodeBlock.of("$T.read(\n$L,\n", Names.SLICE_READER, context.table());
      return CodeBlock.builder()
          .add(ConditionCode.statements(method, context, filter))
          .add(
              "$[return $L$L,\n$L,\n$N,\n$N);\n$]",
              read,
              context.schema(),
              query,
              filter,
              method.page().name())
          .build();
    } else if (method.result() instanceof ReadResult.HydratedPage) {
      return CodeBlock.of(
          "$[return $T.read(\n$L,\n$L,\n$L,\n$N);\n$]",
          Names.HYDRATING_READER,
          context.table(),
          method.read().view(),
          query,
          method.page().name());
    } else if (method.result() instanceof ReadResult.Counted) {
      return read("count", method, context, query, CodeBlock.of(""));
    } else if (method.result() instanceof ReadResult.Aggregated aggregated) {
      return aggregate(method, context, query, aggregated.definition());
    } else if (method.result() instanceof ReadResult.Lazy lazy) {
      String name = lazy.once() ? "stream" : "iterate";
      return read(name, method, context, query, CodeBlock.of(",\n$L", lazy.pageSize()));
    }
    return CodeBlock.builder()
        .add(
            "$[return $L.query(\n$L,\n$L,\n$N);\n$]",
            context.client(),
            method.read().view(),
            query,
            method.page().name())
        .build();
  }

  private static CodeBlock aggregate(
      RepositoryMethod.Query method,
      MethodContext context,
      CodeBlock query,
      AggregateDefinition aggregate) {
    String items = context.names().newName("items");
    CodeBlock.Builder body =
        CodeBlock.builder()
            .add(
                "$[$T $N = new $T($L).aggregate(\n$L,\n$L);\n$]",
                Names.AGGREGATE_ITEMS,
                items,
                Names.READ_CLIENT,
                context.table(),
                method.read().view(),
                query)
            .beginControlFlow("if ($N.isEmpty())", items)
            .addStatement("return $T.empty()", Optional.class)
            .endControlFlow();
    List<String> parts = new ArrayList<>();
    for (AggregateDefinition.Part part : aggregate.parts()) {
      String name = context.names().newName(KindResolver.decapitalised(part.entity().name()));
      parts.add(name);
      body.addStatement(
          "$T $N = $N.$N($T.INSTANCE)",
          PrivateMethods.name(part.type()),
          name,
          items,
          part.reader(),
          part.entity().schema());
    }
    return body.addStatement(
            "return $T.of(new $T($L))",
            Optional.class,
            aggregate.record(),
            String.join(", ", parts))
        .build();
  }

  /** A read that is no page with a cursor. */
  private static CodeBlock read(
      String name,
      RepositoryMethod.Query method,
      MethodContext context,
      CodeBlock query,
      CodeBlock more) {
    CodeBlock client =
        method.signature().async()
            ? context.client()
            : CodeBlock.of("new $T($L)", Names.READ_CLIENT, context.table());
    return CodeBlock.builder()
        .add("$[return $L.$N(\n$L,\n$L$L);\n$]", client, name, method.read().view(), query, more)
        .build();
  }

  private static CodeBlock composed(
      RepositoryMethod.Query method, MethodContext context, KeySource.Composed source) {
    EntityDefinition entity = context.entity();
    CodeBlock query = source(entity, source, pattern(method, context));
    List<Segment> prefix = method.sortPrefix(source);
    if (method.range() != null) {
      CodeBlock start =
          prefix.isEmpty()
              ? CodeBlock.of("")
              : CodeBlock.of("\n.sortPrefix($L)", KeyCode.of(entity, prefix, true));
      return CodeBlock.of(
          "$L$L$L",
          query,
          start,
          RangeCode.composed(entity, method.range(), source, method.sortParts()));
    }
    if (prefix.isEmpty()) {
      return query;
    }
    if (prefix.size() == source.sortSegments().size()) {
      return CodeBlock.of("$L\n.sortKey($L)", query, KeyCode.of(entity, prefix, false));
    }
    return CodeBlock.of("$L\n.sortPrefix($L)", query, KeyCode.of(entity, prefix, true));
  }

  private static CodeBlock source(
      EntityDefinition entity, KeySource.Composed source, String pattern) {
    CodeBlock pk = IndexKeyCode.partition(entity, source);
    if (source.index().isEmpty()) {
      CodeBlock query = CodeBlock.of("$T.ofTable($S, $L)$>$>", Names.ITEM_QUERY, pattern, pk);
      return entity.shards() > 0 ? CodeBlock.of("$L\n.sharded($L)", query, entity.shards()) : query;
    }
    CodeBlock query =
        CodeBlock.of(
            "$T.ofIndex($S, $S, $S, $L)$>$>",
            Names.ITEM_QUERY,
            pattern,
            source.index().get(),
            source.partitionAttribute(),
            pk);
    return source.sortAttribute() == null
        ? query
        : CodeBlock.of("$L\n.sortedBy($S)", query, source.sortAttribute());
  }

  private static CodeBlock attributes(
      RepositoryMethod.Query method, MethodContext context, IndexDefinition index) {
    CodeBlock.Builder query =
        CodeBlock.builder()
            .add(
                "$T.ofIndex($S, $S, $S)$>$>",
                Names.ITEM_QUERY,
                pattern(method, context),
                index.name(),
                context.entity().type());
    index
        .partition()
        .forEach(
            component ->
                query.add("\n.where($S, $L)", component.name(), value(method, context, component)));
    index
        .sort()
        .subList(0, method.sortParts())
        .forEach(
            component ->
                query.add("\n.where($S, $L)", component.name(), value(method, context, component)));
    if (method.range() != null) {
      query.add(RangeCode.attributes(method.range(), context.components()));
    }
    List<Component> open = index.sort().subList(method.sortParts(), index.sort().size());
    if (!open.isEmpty()) {
      query.add(
          "\n.orderedBy($L)",
          open.stream().map(c -> CodeBlock.of("$S", c.name())).collect(CodeBlock.joining(", ")));
    }
    return query.build();
  }

  private static CodeBlock value(
      RepositoryMethod method, MethodContext context, Component component) {
    return context.components().keyValue(component, method.signature().parameter(component.name()));
  }

  private static String pattern(RepositoryMethod method, MethodContext context) {
    return context.repository().name() + "." + method.signature().name();
  }
}
