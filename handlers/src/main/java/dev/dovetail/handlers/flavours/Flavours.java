package dev.dovetail.handlers.flavours;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.Optional;

/** The flavours of ice-cream: few, and in one item collection. */
public interface Flavours {
  /** {@return the new flavour, with its id and time} */
  @Create
  Flavour create(String name);

  /** {@return the flavour with an id, as of the last write} */
  @Get(consistent = true)
  Optional<Flavour> get(String id);

  /** {@return a page of the flavours, the oldest first, to the millisecond} */
  @Query
  Page<Flavour> all(PageRequest page);

  /** {@return the flavour that was removed, or nothing if there was none} */
  @Delete
  Optional<Flavour> delete(String id);
}
