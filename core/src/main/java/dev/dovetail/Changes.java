package dev.dovetail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Says what an {@link Update} changes, where that is decided at run time.
 *
 * <p>The generated {@code <Record>Attributes} have the attributes that changes are made of, such as
 * {@code TodoAttributes.STATUS.set(Status.DONE).and(TodoAttributes.TRIES.add(1))}. All of them are
 * one write. Immutable and safe for use by any number of threads.
 *
 * @param <T> the entity's record
 */
public final class Changes<T> {
  private static final Changes<?> NONE = new Changes<>(List.of());

  private final List<Step> steps;

  private Changes(List<Step> steps) {
    this.steps = steps;
  }

  /** What is done to a path. */
  enum Form {
    SET,
    SET_IF_ABSENT,
    REMOVE,
    ADD,
    SUBTRACT,
    APPEND,
    PREPEND,
    ADD_TO_SET,
    DELETE_FROM_SET
  }

  private record Step(
      Form form, DocumentPath path, @Nullable AttributeValue operand, NumberRange range) {
    void to(ChangeTarget target) {
      if (operand == null) {
        target.remove(path);
        return;
      }
      switch (form) {
        case SET -> target.set(path, operand);
        case SET_IF_ABSENT -> target.setIfAbsent(path, operand);
        case REMOVE -> target.remove(path);
        case ADD -> target.add(path, operand, range);
        case SUBTRACT -> target.subtract(path, operand, range);
        case APPEND -> target.append(path, operand);
        case PREPEND -> target.prepend(path, operand);
        case ADD_TO_SET -> target.addToSet(path, operand);
        case DELETE_FROM_SET -> target.deleteFromSet(path, operand);
      }
    }
  }

  static <T> Changes<T> of(Form form, DocumentPath path, AttributeValue operand) {
    return of(form, path, operand, NumberRange.ANY);
  }

  static <T> Changes<T> of(
      Form form, DocumentPath path, AttributeValue operand, NumberRange range) {
    return new Changes<>(List.of(new Step(form, path, operand, range)));
  }

  static <T> Changes<T> removal(DocumentPath path) {
    return new Changes<>(List.of(new Step(Form.REMOVE, path, null, NumberRange.ANY)));
  }

  /** {@return no changes yet, to begin with; an update that has no others is refused} */
  @SuppressWarnings("unchecked") // Nothing is of no type.
  public static <T> Changes<T> none() {
    return (Changes<T>) NONE;
  }

  /**
   * {@return these changes and others, in one write}
   *
   * @param others changes of other paths
   * @throws InvalidChanges if both change the same path, or one a part of what the other changes
   */
  public Changes<T> and(Changes<T> others) {
    for (Step step : steps) {
      for (Step other : others.steps) {
        if (step.path().overlaps(other.path())) {
          throw new InvalidChanges(
              "The changes are of "
                  + step.path()
                  + " and of "
                  + other.path()
                  + ", which is the same or a part of it, and DynamoDB does not say which is last."
                  + " Change each path once.");
        }
      }
    }
    List<Step> all = new ArrayList<>(steps);
    all.addAll(others.steps);
    return new Changes<>(List.copyOf(all));
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Gives all of them to a target, in the order in which they were put together. */
  public void to(ChangeTarget target) {
    for (Step step : steps) {
      step.to(target);
    }
  }

  /** {@return the changes without their values} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(step.form().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
          .append(' ')
          .append(step.path());
    }
    return text.toString();
  }
}
