package dev.dovetail.examples.login;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Replace;
import java.util.Optional;

/** The invitations to teams. */
public interface Invitations {
  /** Stores an invitation. */
  @Create
  Invitation create(Invitation invitation);

  /** Reads an invitation that has not expired. */
  @Get
  Optional<Invitation> get(String token);

  /** Writes an invitation. */
  @Replace
  Invitation replace(Invitation invitation);
}
