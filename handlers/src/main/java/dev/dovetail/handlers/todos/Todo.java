package dev.dovetail.handlers.todos;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.time.Instant;

/**
 * Something that a user has to do.
 *
 * @param userId the user that it belongs to
 * @param id its id, unique to the user
 * @param content what is to be done
 * @param status how far it is
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param version how often it was written
 */
@Entity(type = "TODO", pk = "USER#{userId}", sk = "TODO#{id}")
@Index(
    name = "byStatus",
    pk = {"userId", "status"},
    sk = {"createdAt", "id"})
public record Todo(
    String userId,
    @GeneratedId String id,
    String content,
    Status status,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {
  /** {@return the entity tag, which changes with every write} */
  public String etag() {
    return Long.toString(version);
  }
}
