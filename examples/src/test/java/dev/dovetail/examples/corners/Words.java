package dev.dovetail.examples.corners;

import dev.dovetail.Add;
import dev.dovetail.AddToSet;
import dev.dovetail.Append;
import dev.dovetail.At;
import dev.dovetail.Changes;
import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Expect;
import dev.dovetail.Filter;
import dev.dovetail.Get;
import dev.dovetail.IfAbsent;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Slice;
import dev.dovetail.Update;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words: every kind of expression names an attribute with such a name. */
interface Words {
  @Create
  Word create(Word word);

  @Get(consistent = true)
  Optional<Word> get(String name, String key);

  @Get
  Optional<WordPart> part(String name, String key);

  @Replace
  Word replace(Word word, Condition<Word> condition);

  @Update(remove = {"date", "path.count"})
  Word change(
      String name,
      String key,
      String status,
      @Add long size,
      String value,
      String values,
      String table,
      String group,
      @IfAbsent String begin,
      @Append List<String> list,
      @AddToSet Set<String> set,
      @At("path.from") String from,
      @Append("path.items") List<String> items,
      @Expect("user") String former,
      long version);

  @Update
  Word change(String name, String key, Changes<Word> changes);

  @Query
  Slice<Word> some(String name, @Filter String role, Condition<Word> condition, PageRequest page);

  @Query(index = "byStatus")
  Page<Word> with(String status, String euro$, int order, String $dollar, PageRequest page);

  @Delete
  Optional<Word> delete(String name, String key, @Expect long size, @Expect Optional<String> date);
}
