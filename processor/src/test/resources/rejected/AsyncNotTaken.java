package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

@Entity(type = "USER", pk = "USER#{id}", sk = "PROFILE")
record User(String id, @Unique String email, String name, @Version long version) {}

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text, @Version long version) {}

@Aggregate
record Notebook(List<Note> notes) {}

interface Users {
  // ERROR [AsyncNotTaken] The method create has @Create and returns CompletableFuture<User>, but User has the @Unique email, whose values are kept by a transaction of several steps. Return User, and call it in a thread of your own if it has to be asynchronous.
  @Create CompletableFuture<User> create(User user);
  @Update CompletableFuture<User> rename(String id, String name);
  // ERROR [AsyncNotTaken] The method readdress has @Update and returns CompletableFuture<Void>, but User has the @Unique email, whose values are kept by a transaction of several steps. Return void, and call it in a thread of your own if it has to be asynchronous.
  @Update CompletableFuture<Void> readdress(String id, String email);
  // ERROR [AsyncNotTaken] The method delete has @Delete and returns CompletableFuture<Optional<User>>, but User has the @Unique email, whose values are kept by a transaction of several steps. Return Optional<User>, and call it in a thread of your own if it has to be asynchronous.
  @Delete CompletableFuture<Optional<User>> delete(String id);
}

interface Notes {
  @Get CompletableFuture<Optional<Note>> get(String owner, String id);
  // ERROR [AsyncNotTaken] The method stage has @Get and returns CompletionStage<Optional<Note>>, but what a method returns can be cancelled, which a CompletionStage can't. Return CompletableFuture<Optional<Note>>.
  @Get CompletionStage<Optional<Note>> stage(String owner, String id);
  // ERROR [AsyncNotTaken] The method creating has @Create and returns CompletableFuture<Write<Note>>, but it sends nothing, so there is nothing to wait for. Return Write<Note>.
  @Create CompletableFuture<Write<Note>> creating(Note note);
  // ERROR [AsyncNotTaken] The method getting has @Get and returns CompletableFuture<Read<Note>>, but it sends nothing, so there is nothing to wait for. Return Read<Note>.
  @Get CompletableFuture<Read<Note>> getting(String owner, String id);
  // ERROR [AsyncNotTaken] The method each has @Query and returns CompletableFuture<Stream<Note>>, but its pages are read when an item of them is asked for. Return CompletableFuture<Page<Note>> and take a PageRequest, or return Stream<Note>.
  @Query CompletableFuture<Stream<Note>> each(String owner);
  // ERROR [AsyncNotTaken] The method book has @Query and returns CompletableFuture<Optional<Notebook>>, but an aggregate is put together by the caller's thread. Return Optional<Notebook>, and call it in a thread of your own if it has to be asynchronous.
  @Query CompletableFuture<Optional<Notebook>> book(String owner);
  // ERROR [AsyncNotTaken] The method every has @Scan and returns CompletableFuture<Iterable<Note>>, but only @Get, @Query, @Count, @Create, @Replace, @Update and @Delete are done while the caller goes on. Return Iterable<Note>, and call it in a thread of your own if it has to be asynchronous.
  @Scan CompletableFuture<Iterable<Note>> every();
  // ERROR [AsyncNotTaken] The method put has @Upsert and returns CompletableFuture<Note>, but only @Get, @Query, @Count, @Create, @Replace, @Update and @Delete are done while the caller goes on. Return Note, and call it in a thread of your own if it has to be asynchronous.
  @Upsert CompletableFuture<Note> put(Note note);
  // ERROR [AsyncNotTaken] The method modify has @Modify and returns CompletableFuture<Note>, but only @Get, @Query, @Count, @Create, @Replace, @Update and @Delete are done while the caller goes on. Return Note, and call it in a thread of your own if it has to be asynchronous.
  @Modify CompletableFuture<Note> modify(String owner, String id, UnaryOperator<Note> change);
  // ERROR [AsyncNotTaken] The method move has @Move and returns CompletableFuture<Void>, but only @Get, @Query, @Count, @Create, @Replace, @Update and @Delete are done while the caller goes on. Return void, and call it in a thread of your own if it has to be asynchronous.
  @Move CompletableFuture<Void> move(String owner, String id, @New("id") String other);
  // ERROR [AsyncNotTaken] The method check has @Check and returns CompletableFuture<Write<Note>>, but it sends nothing, so there is nothing to wait for. Return Write<Note>.
  @Check CompletableFuture<Write<Note>> check(String owner, String id);
  // ERROR [AsyncNotTaken] The method getAll has @BatchGet and returns CompletableFuture<BatchRead<String,Note>>, but only @Get, @Query, @Count, @Create, @Replace, @Update and @Delete are done while the caller goes on. Return BatchRead<String,Note>, and call it in a thread of your own if it has to be asynchronous.
  @BatchGet CompletableFuture<BatchRead<String, Note>> getAll(String owner, List<String> ids);
  // ERROR [MethodReturns] The method bare has @Get and returns CompletableFuture<Note>. It can return CompletableFuture<Optional<Note>>.
  @Get CompletableFuture<Note> bare(String owner, String id);
  // ERROR [MethodReturns] The method add has @Create and returns CompletableFuture<String>. It can return CompletableFuture<Note> or CompletableFuture<Void>.
  @Create CompletableFuture<String> add(Note note);
  // ERROR [MethodReturns] The method exchange has @Replace and returns CompletableFuture<Note>. It can return CompletableFuture<Optional<Note>> with returnOld = true.
  @Replace(returnOld = true) CompletableFuture<Note> exchange(Note note);
  // ERROR [MethodReturns] The method number has @Count and returns CompletableFuture<Integer>. It can return CompletableFuture<Long>.
  @Count CompletableFuture<Integer> number(String owner);
  // ERROR [MethodReturns] The method list has @Query and returns CompletableFuture<List<Note>>. It can return CompletableFuture<Page<Note>>.
  @Query CompletableFuture<List<Note>> list(String owner, PageRequest page);
  // ERROR [MethodReturns] The method any has @Get and returns CompletableFuture<?>. It can return CompletableFuture<Optional<Note>>.
  @Get CompletableFuture<?> any(String owner, String id);
  // ERROR [FilterReturnsPage] The method some has a filter and returns a Page, which is full or the last. DynamoDB filters after it has read: what is left may be little or nothing, and not be the end. Return Slice<Note>, or read by an index that has what the filter compares.
  @Query CompletableFuture<Page<Note>> some(String owner, @Filter String text, PageRequest page);
}

@SingleTable
interface AppTable {
  Users users();
  Notes notes();
}
