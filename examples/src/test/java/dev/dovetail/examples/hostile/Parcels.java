package dev.dovetail.examples.hostile;

import dev.dovetail.Add;
import dev.dovetail.Append;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchWrite;
import dev.dovetail.Changes;
import dev.dovetail.Check;
import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Slice;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import dev.dovetail.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parcels. */
interface Parcels {
  @Create
  Parcel create(Parcel parcel);

  @Get(consistent = true)
  Optional<Parcel> get(String owner, String id);

  @Replace
  Parcel replace(Parcel parcel);

  @Upsert
  Parcel upsert(Parcel parcel);

  @Update
  Parcel rename(String owner, String id, String name, @Nullable String state);

  @Update
  Parcel change(String owner, String id, Changes<Parcel> changes);

  @Update
  Parcel append(String owner, String id, @Append List<String> comment);

  @Update
  Parcel grow(String owner, String id, @Add BigDecimal size);

  @Update
  Parcel renameIf(String owner, String id, String name, Condition<Parcel> condition);

  @Delete
  void delete(String owner, String id);

  @Delete
  void deleteIf(String owner, String id, Condition<Parcel> condition);

  @BatchPut(unguarded = true)
  BatchWrite<Parcel> putAll(List<Parcel> parcels);

  @Query(consistent = true)
  Page<Parcel> of(String owner, PageRequest page);

  @Query
  Slice<Parcel> matching(String owner, Condition<Parcel> condition, PageRequest page);

  @Create
  Write<Parcel> creating(Parcel parcel);

  @Update
  Write<Parcel> appending(String owner, String id, @Append List<String> comment);

  @Update
  Write<Parcel> growing(String owner, String id, @Add BigDecimal size);

  @Check
  Write<Parcel> checking(String owner, String id, Condition<Parcel> condition);
}
