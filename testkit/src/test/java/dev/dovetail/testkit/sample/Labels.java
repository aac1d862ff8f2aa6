package dev.dovetail.testkit.sample;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Scan;
import java.util.Optional;
import java.util.stream.Stream;

public interface Labels {
  @Create
  Label create(Label label);

  @Get
  Optional<Label> get(String name);

  @Scan
  Stream<Label> all();
}
