package dev.dovetail.examples.reads;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.Optional;
import java.util.stream.Stream;

/** All that belongs to a member. */
interface Accounts {
  @Query
  Page<MemberItem> items(String memberId, PageRequest page);

  @Query(pageSize = 3, descending = true)
  Stream<MemberItem> backwards(String memberId);

  @Query(includeExpired = true)
  Iterable<MemberItem> history(String memberId);

  @Query(index = "alphabetic")
  Page<MemberItem> alphabetic(String memberId, PageRequest page);

  @Query(consistent = true)
  Optional<Account> account(String memberId);

  @Query
  Optional<Visitor> visitor(String memberId);
}
