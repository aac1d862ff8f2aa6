package dev.dovetail.examples.async;

import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.concurrent.CompletableFuture;

interface Visits {
  @Create
  CompletableFuture<Visit> create(Visit visit);

  @Query
  CompletableFuture<Page<Visit>> of(String day, PageRequest page);

  @Query(descending = true)
  CompletableFuture<Page<Visit>> since(String day, @From int number, PageRequest page);

  @Query
  Page<Visit> ofNow(String day, PageRequest page);

  @Count
  CompletableFuture<Long> number(String day);
}
