package dev.dovetail.testkit.club;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Update;

public interface Members {
  @Create
  Member add(Member member);

  @Update
  Member rename(String club, String id, String name);

  @Delete
  void remove(String club, String id);
}
