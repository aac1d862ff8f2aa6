package dev.dovetail.examples.async;

import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

interface Drafts {
  @Create
  CompletableFuture<Draft> create(Draft draft);

  @Get
  CompletableFuture<Optional<Draft>> get(String author, String id);

  @Get(includeExpired = true)
  CompletableFuture<Optional<Draft>> getAny(String author, String id);

  @Query
  CompletableFuture<Page<Draft>> of(String author, PageRequest page);

  @Count
  CompletableFuture<Long> number(String author);

  @Count(includeExpired = true)
  CompletableFuture<Long> numberOfAll(String author);

  @Update
  CompletableFuture<Draft> rewrite(String author, String id, String text, long version);

  @Delete
  CompletableFuture<Optional<Draft>> delete(String author, String id, long version);
}
