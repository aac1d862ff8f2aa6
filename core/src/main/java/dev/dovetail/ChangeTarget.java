package dev.dovetail;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes what {@link Changes} do, one path after the other.
 *
 * <p>Repositories have their own. Implement it to use changes in a request that you send yourself.
 */
public interface ChangeTarget {
  /** Sets what is at a path. */
  void set(DocumentPath path, AttributeValue value);

  /** Sets what is at a path if nothing is there. */
  void setIfAbsent(DocumentPath path, AttributeValue value);

  /** Removes what is at a path. */
  void remove(DocumentPath path);

  /** Adds to the number at a path, or to zero. */
  void add(DocumentPath path, AttributeValue number, NumberRange range);

  /** Subtracts from the number at a path, or from zero. */
  void subtract(DocumentPath path, AttributeValue number, NumberRange range);

  /** Adds elements behind those of the list at a path. */
  void append(DocumentPath path, AttributeValue elements);

  /** Adds elements before those of the list at a path. */
  void prepend(DocumentPath path, AttributeValue elements);

  /** Adds elements to the set at a path. */
  void addToSet(DocumentPath path, AttributeValue elements);

  /** Removes elements from the set at a path. */
  void deleteFromSet(DocumentPath path, AttributeValue elements);
}
