package dev.dovetail.examples.ranges;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.SingleTable;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Ranges over numbers. */
@SingleTable
interface NumberTable {
  @Entity(type = "COUNT", pk = "BOX#{box}", sk = "C#{value}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Count(String box, Long value) implements Valued<Long> {}

  @Entity(type = "TALLY", pk = "BOX#{box}", sk = "T#{value}#{number}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Tally(String box, Long value, int number) implements Valued<Long> {}

  @Entity(type = "PRICE", pk = "BOX#{box}", sk = "P#{number}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Price(String box, int number, BigDecimal value) implements Valued<BigDecimal> {}

  @Entity(type = "HUGE", pk = "BOX#{box}", sk = "H#{number}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Huge(String box, int number, BigInteger value) implements Valued<BigInteger> {}

  interface Counts extends KeyRanges<Count, Long>, IndexRanges<Count, Long> {
    @Create
    void create(Count count);
  }

  interface Tallies extends KeyRanges<Tally, Long>, IndexRanges<Tally, Long> {
    @Create
    void create(Tally tally);
  }

  interface Prices extends IndexRanges<Price, BigDecimal> {
    @Create
    void create(Price price);
  }

  interface Huges extends IndexRanges<Huge, BigInteger> {
    @Create
    void create(Huge huge);
  }

  Counts counts();

  Tallies tallies();

  Prices prices();

  Huges huges();
}
