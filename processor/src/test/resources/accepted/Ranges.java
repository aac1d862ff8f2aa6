package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

/** Ranges where components are repeated, boxed, absent in some items, or at the ends of templates. */
final class Ranges {
  @Entity(type = "LOG", pk = "HOST#{host}", sk = "{host}#LINE#{line}#{host}#END")
  @Index(name = "byLevel", pk = "host", sk = {"level", "code"})
  @Index(name = "byCode", pk = "host", sk = "code")
  record Log(String host, Long line, Optional<Integer> level, @org.jspecify.annotations.Nullable String code) {}

  interface Bounds<T> {
    @Query Page<Log> beyond(String host, @After("line") T least, @To("line") T most, PageRequest page);
  }

  interface Logs extends Bounds<Long> {
    @Query Page<Log> lines(String host, @Before long line, PageRequest page);
    @Query(index = "byLevel") Page<Log> above(String host, @After Integer level, PageRequest page);
    @Query(index = "byLevel") Page<Log> within(String host, int level, @StartsWith("code") String table, PageRequest page);
    @Query(index = "byLevel") Page<Log> around(@To("level") int table, @From("level") int self, String host, PageRequest page);
    @Query(index = "byCode") Page<Log> coded(String host, @Before("code") String code, PageRequest page);
  }

  @Entity(type = "HOST", pk = "HOSTS", sk = "{name}")
  record Host(String name) {}

  /** As from a class file without the names of parameters, where none is needed. */
  interface Hosts {
    @Query Page<Host> after(@After("name") String arg0, PageRequest arg1);
  }

  @SingleTable
  interface AppTable {
    Logs logs();
    Hosts hosts();
  }
}
