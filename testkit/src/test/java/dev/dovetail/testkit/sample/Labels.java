package dev.dovetail.testkit.sample;

import dev.dovetail.Create;
import dev.dovetail.Get;
import java.util.Optional;

public interface Labels {
  @Create
  Label create(Label label);

  @Get
  Optional<Label> get(String name);
}
