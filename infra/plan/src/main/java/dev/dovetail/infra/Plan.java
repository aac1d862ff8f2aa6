package dev.dovetail.infra;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.TableModel;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Describes everything that has to exist for a table and its functions to run: what an emitter,
 * such as the one for AWS CDK, turns into resources one by one, with nothing left to decide.
 *
 * <p>Equal models give equal plans, in the same order. Immutable and safe for use by any number of
 * threads.
 *
 * @param table the table
 * @param functions the functions, by name
 * @param unusedIndexes the names of the indexes that no function reads, in order: they cost writes
 *     and storage for nothing
 */
public record Plan(TablePlan table, List<FunctionPlan> functions, List<String> unusedIndexes) {
  /** Copies both lists. */
  public Plan {
    functions = List.copyOf(functions);
    unusedIndexes = List.copyOf(unusedIndexes);
  }

  /**
   * Derives the plan of one table and of the functions that use it.
   *
   * @throws IllegalArgumentException if the functions use what the table does not have, or can't be
   *     deployed as they are; the message lists all that is wrong
   */
  public static Plan of(TableModel table, FunctionsModel functions) {
    Problems problems = new Problems();
    FunctionChecks.check(functions.functions(), problems);
    Grants grants = new Grants(table, problems);
    StreamFilters filters = new StreamFilters(table, problems);
    List<FunctionPlan> planned =
        functions.functions().stream()
            .map(
                function ->
                    FunctionPlan.of(
                        function, grants.of(function), filters.of(function).orElse(null)))
            .sorted(Comparator.comparing(FunctionPlan::name))
            .toList();
    TablePlan tablePlan =
        new TablePlan(
            table.name(), table.key(), table.timeToLive(), table.stream(), table.indexes());
    problems.throwIfAny();
    return new Plan(tablePlan, planned, unused(table, planned));
  }

  /** {@return the logical names of the archives that functions write to, each once, in order} */
  public List<String> archives() {
    return functions.stream()
        .map(FunctionPlan::archive)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> unused(TableModel table, List<FunctionPlan> functions) {
    Set<String> read =
        functions.stream()
            .flatMap(function -> function.grants().stream())
            .map(Grant::index)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return table.indexes().stream()
        .map(IndexModel::name)
        .filter(name -> !read.contains(name))
        .sorted()
        .toList();
  }
}
