package dev.dovetail;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a repository throws.
 *
 * <p>Messages name the table, the entity and the key, and never hold values of other attributes.
 */
public abstract sealed class RepositoryException extends RuntimeException
    permits AlreadyExists,
        BatchIncomplete,
        ConditionFailed,
        InvalidCursor,
        InvalidItem,
        InvalidKey,
        NotFound,
        RequestFailed,
        StaleVersion,
        WrongType {
  private static final long serialVersionUID = 1L;

  RepositoryException(String message) {
    super(message);
  }

  RepositoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
