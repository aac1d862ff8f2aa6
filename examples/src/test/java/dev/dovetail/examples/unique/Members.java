package dev.dovetail.examples.unique;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Move;
import dev.dovetail.New;
import java.util.Optional;

interface Members {
  @Create
  Member create(Member member);

  @Get(consistent = true)
  Optional<Member> get(String team, String id);

  @Move
  Member move(String team, String id, @New("team") String toTeam);

  @Delete
  void delete(String team, String id);
}
