package dev.dovetail.handlers.links;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.Optional;

/** The links of all users; every pattern reads or writes those of one. */
public interface Links {
  /** {@return the new link, with its id and time} */
  @Create
  Link create(String userId, String url);

  /** {@return the link with an id, as of the last write} */
  @Get(consistent = true)
  Optional<Link> get(String userId, String id);

  /** {@return a page of a user's links, the oldest first, to the millisecond} */
  @Query
  Page<Link> ofUser(String userId, PageRequest page);
}
