package dev.dovetail.examples.updates;

import dev.dovetail.Add;
import dev.dovetail.AddToSet;
import dev.dovetail.Append;
import dev.dovetail.At;
import dev.dovetail.Changes;
import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.DeleteFromSet;
import dev.dovetail.Get;
import dev.dovetail.IfAbsent;
import dev.dovetail.Modify;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Prepend;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Subtract;
import dev.dovetail.Update;
import dev.dovetail.examples.updates.Article.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The articles of blogs. */
public interface Articles {
  @Create
  Article create(Article article);

  @Get(consistent = true)
  Optional<Article> get(String blog, String id);

  @Query(index = "byLikes", descending = true)
  Page<Article> mostLiked(String blog, PageRequest page);

  @Query(index = "byEditor")
  Page<Article> ofEditor(String editor, PageRequest page);

  @Update
  Article like(String blog, String id, @Add("likes") int more);

  @Update
  Article unlike(String blog, String id, @Subtract("likes") int less);

  @Update
  Article earn(String blog, String id, @Add BigDecimal earned);

  @Update
  Article spend(String blog, String id, @Subtract BigDecimal earned);

  @Update
  Article comment(String blog, String id, @Append List<String> comments);

  @Update
  Article pin(String blog, String id, @Prepend("comments") List<String> first);

  @Update
  Article tag(String blog, String id, @AddToSet Set<String> tags);

  @Update
  Article untag(String blog, String id, @DeleteFromSet Set<String> tags);

  @Update
  Article propose(String blog, String id, @IfAbsent Source source);

  @Update
  Article locate(
      String blog,
      String id,
      @At("source.page") @Nullable String page,
      @Add("source.quotes") short quotes);

  @Update
  Article link(String blog, String id, @Append("source.links") List<String> links);

  @Update
  Article name(String blog, String id, @IfAbsent("source.page") String page);

  @Update(remove = "source.page")
  Article unlocate(String blog, String id);

  @Update(remove = {"source", "tags"})
  Article forget(String blog, String id, String title);

  @Update
  Article assign(
      String blog, String id, @At("editor") Optional<String> who, @At("section") String where);

  @Update(remove = "editor")
  Article release(String blog, String id);

  @Update
  Article publish(
      String blog,
      String id,
      String title,
      @Add("likes") int more,
      @Append List<String> comments,
      @AddToSet Set<String> tags,
      @IfAbsent Source source,
      long version);

  @Update(returnOld = true)
  Optional<Article> rename(String blog, String id, String title);

  @Replace(returnOld = true)
  Optional<Article> swap(Article article);

  @Update
  Article change(String blog, String id, Changes<Article> changes);

  @Update(returnOld = true)
  Optional<Article> changeIf(
      String blog, String id, Changes<Article> changes, Condition<Article> condition, long version);

  @Delete
  void delete(String blog, String id);

  @Modify
  Article modify(String blog, String id, UnaryOperator<Article> change);

  @Modify(attempts = 1000)
  void modifyPatiently(String blog, String id, UnaryOperator<Article> change);
}
