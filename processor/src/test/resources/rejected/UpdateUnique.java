package org.example;

import dev.dovetail.*;
import java.util.*;
import java.util.function.*;

@Entity(type = "MEMBER", pk = "MEMBER#{id}", sk = "MEMBER")
record Member(@GeneratedId String id, @Unique String email, int visits, Home home, @Version long version) {}

record Home(String city) {}

interface Members {
  @Update Member visit(String id, @Add int visits);
  @Update Member changeEmail(String id, String email, int visits);
  // ERROR [UpdateUnique] The method visitWithEmail changes email, but Member has the @Unique email, whose value is kept by a transaction, which only sets components. Let a method of its own set it by a parameter without annotation.
  @Update Member visitWithEmail(String id, String email, @Add int visits);
  // ERROR [UpdateUnique] The method claim changes email, but Member has the @Unique email, whose value is kept by a transaction, which only sets components.
  @Update Member claim(String id, @IfAbsent String email);
  // ERROR [UpdateUnique] The method rename changes email, but Member has the @Unique email, whose value is kept by a transaction, which only sets components. Let a method of its own set it by a parameter without annotation.
  @Update Member rename(String id, @At("email") String address);
  // ERROR [UpdateUnique] The method emigrate changes email, but Member has the @Unique email, whose value is kept by a transaction, which only sets components.
  @Update Member emigrate(String id, String email, @At("home.city") String city);
  // ERROR [UpdateUnique] The method swap changes email, but Member has the @Unique email, whose value is kept by a transaction, which returns no old item.
  @Update(returnOld = true) Optional<Member> swap(String id, String email);
  // ERROR [UpdateUnique] The method modify may change anything, but Member has the @Unique email, whose value is kept by a transaction, which is not part of a @Modify. Read with @Get and write with @Replace.
  @Modify Member modify(String id, UnaryOperator<Member> change);
  // ERROR [UpdateUnique] The method replace changes anything, but Member has the @Unique email, whose value is kept by a transaction, which returns no old item. Leave returnOld out, and read the item with @Get before.
  @Replace(returnOld = true) Optional<Member> replace(Member member);
}

@SingleTable
interface AppTable {
  Members members();
}
