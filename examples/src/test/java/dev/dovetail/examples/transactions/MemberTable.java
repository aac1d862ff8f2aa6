package dev.dovetail.examples.transactions;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Unique;
import dev.dovetail.Update;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.util.Optional;

/** Members, of whom no two have one e-mail address. */
@SingleTable(name = "unique-members")
public interface MemberTable {
  @Entity(type = "MEMBER", pk = "MEMBER#{id}", sk = "MEMBER")
  record Member(String id, @Unique String email, String name, @Version long version) {}

  interface Members {
    @Create
    Member join(Member member);

    @Create
    Write<Member> joining(Member member);

    @Replace
    Write<Member> replacing(Member member);

    @Update
    Write<Member> changing(String id, String email);

    @Update
    Write<Member> renaming(String id, String name);

    @Delete
    Write<Member> leaving(String id);

    @Delete
    Write<Member> leavingUnchanged(String id, long version);

    @Get(consistent = true)
    Optional<Member> get(String id);
  }

  Members members();
}
