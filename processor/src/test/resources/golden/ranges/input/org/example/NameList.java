package org.example;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.StartsWith;

interface NameList {
  @Query
  Page<Name> after(@After String name, PageRequest page);

  @Query
  Page<Name> before(@Before String name, PageRequest page);

  @Query
  Page<Name> within(@After("name") String least, @Before("name") String most, PageRequest page);

  @Query
  Page<Name> startingWith(@StartsWith String name, PageRequest page);
}
