package dev.dovetail.processor;

import dev.dovetail.model.Operation;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A method of a repository, free of errors. */
sealed interface RepositoryMethod {
  /** What every method has. */
  Signature signature();

  /** What it does. */
  Operation operation();

  /**
   * The method as declared.
   *
   * @param element the method in the source
   * @param annotation its operation
   * @param parameters its parameters, but those of the conditions
   * @param conditions what it demands of items beyond their keys
   * @param returnsItem whether it returns the record, or an Optional of it, rather than nothing
   * @param prepared whether it returns a write or a read for a transaction, and sends nothing
   * @param async whether it returns a future of what it returns
   */
  record Signature(
      ExecutableElement element,
      Annotated annotation,
      List<Parameter> parameters,
      MethodConditions conditions,
      boolean returnsItem,
      boolean prepared,
      boolean async) {
    String name() {
      return element.getSimpleName().toString();
    }

    boolean has(String parameter) {
      return parameters.stream().anyMatch(p -> p.name().equals(parameter));
    }

    Parameter parameter(String name) {
      return parameters.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    /** The name as errors show it. */
    @Override
    public String toString() {
      return name() + "(" + Parameter.list(conditions.declared()) + ")";
    }
  }

  /** Creates from the whole record, or from its components. */
  record Create(Signature signature, boolean whole) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.CREATE;
    }
  }

  /** Gets by key. */
  record Get(Signature signature, boolean consistent, boolean includeExpired, ReadElement read)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.GET;
    }
  }

  /**
   * Queries a partition of the table, or of an index.
   *
   * @param sortParts how many components of the sort key are given by equality
   * @param range what is demanded of the next component, or null if nothing is
   * @param result how it gives what it reads
   * @param read what it makes of an item
   */
  record Query(
      Signature signature,
      KeySource source,
      int sortParts,
      @Nullable QueryRange range,
      boolean descending,
      boolean consistent,
      boolean includeExpired,
      ReadResult result,
      ReadElement read)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return result instanceof ReadResult.Counted ? Operation.COUNT : Operation.QUERY;
    }

    /** The segments of a composed sort key that are given. */
    List<Segment> sortPrefix(KeySource.Composed composed) {
      return read.isCollection() ? List.of() : composed.sortPrefix(sortParts);
    }

    /** The parameter with the page request, always the last, if the result takes one. */
    Parameter page() {
      return signature.parameters().get(signature.parameters().size() - 1);
    }
  }

  /**
   * Reads all items of an entity.
   *
   * @param source what is read
   * @param result how it gives what it reads
   * @param read what it makes of an item
   */
  record Scan(
      Signature signature,
      KeySource source,
      boolean consistent,
      boolean includeExpired,
      ReadResult.Lazy result,
      ReadElement read)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.SCAN;
    }
  }

  /** Replaces by the whole record. */
  record Replace(Signature signature, boolean returnsOld) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.REPLACE;
    }
  }

  /**
   * Changes components, and with them the attributes of composed indexes. The caller may decide at
   * run time which, by the parameter {@code changes}.
   */
  record Update(
      Signature signature,
      boolean expectsVersion,
      List<UpdateAction> actions,
      @Nullable Parameter changes,
      List<IndexChange> indexes,
      boolean returnsOld)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.UPDATE;
    }
  }

  /** Creates or replaces by the whole record, or by its components. */
  record Upsert(Signature signature, boolean whole) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.UPSERT;
    }
  }

  /**
   * Gives an item another key.
   *
   * @param moved the new values of components of the key
   */
  record Move(Signature signature, boolean expectsVersion, List<MovedPart> moved)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.MOVE;
    }
  }

  /** Reads, changes by a function, and replaces what nobody else has written meanwhile. */
  record Modify(Signature signature, Parameter change, int attempts) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.MODIFY;
    }
  }

  /** Deletes by key. */
  record Delete(Signature signature, boolean expectsVersion) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.DELETE;
    }
  }

  /**
   * Checks by key, in a transaction.
   *
   * @param expected the components that the item must have as the parameters do
   */
  record Check(Signature signature, boolean expectsVersion, List<Component> expected)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.CHECK;
    }
  }

  /** Gets by any number of keys. */
  record BatchGet(Signature signature, BatchKey key, boolean consistent)
      implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.BATCH_GET;
    }
  }

  /** Writes any number of records, as the only parameter has them. */
  record BatchPut(Signature signature) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.BATCH_PUT;
    }
  }

  /** Deletes by any number of keys. */
  record BatchDelete(Signature signature, BatchKey key) implements RepositoryMethod {
    @Override
    public Operation operation() {
      return Operation.BATCH_DELETE;
    }
  }
}
