package org.example;

import dev.dovetail.Add;
import dev.dovetail.AddToSet;
import dev.dovetail.Append;
import dev.dovetail.At;
import dev.dovetail.Changes;
import dev.dovetail.DeleteFromSet;
import dev.dovetail.IfAbsent;
import dev.dovetail.Prepend;
import dev.dovetail.Subtract;
import dev.dovetail.Update;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

interface Counters {
  @Update
  Counter count(
      String name,
      @Add long count,
      @Subtract("left") BigDecimal used,
      @Append("first.names") List<String> names,
      @Prepend List<Integer> marks,
      @AddToSet Set<Integer> pages,
      @IfAbsent("first.page") Integer page,
      @At("first.paper") Optional<String> paper,
      @At("title") String name2);

  @Update(remove = {"first.page", "marks"}, returnOld = true)
  Optional<Counter> clear(String name, @DeleteFromSet Set<Integer> pages);

  @Update
  void change(String name, Changes<Counter> changes);
}
