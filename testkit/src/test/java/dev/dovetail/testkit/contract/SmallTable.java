package dev.dovetail.testkit.contract;

import dev.dovetail.Entity;
import dev.dovetail.Modify;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.SingleTable;
import dev.dovetail.Version;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A table of entities that have few values, or only one. */
@SingleTable
interface SmallTable {
  Flags flags();

  Notes notes();

  Marks marks();

  Tasks tasks();

  Switches switches();

  Routes routes();

  Remainders remainders();

  @Entity(type = "FLAG", pk = "HOUSE#{house}", sk = "FLAG#{number}")
  record Flag(String house, String number, boolean up, @Version long version) {}

  interface Flags {
    @Modify
    Flag modify(String house, String number, UnaryOperator<Flag> change);
  }

  @Entity(type = "NOTE", pk = "HOUSE#{house}", sk = "NOTE#{number}")
  record Note(String house, String number, Optional<State> state, @Version long version) {}

  interface Notes {
    @Modify
    Note modify(String house, String number, UnaryOperator<Note> change);
  }

  /** Has nothing that a modify could change. */
  @Entity(type = "MARK", pk = "HOUSE#{house}", sk = "MARK#{number}")
  record Mark(String house, String number, @Version long version) {}

  interface Marks {
    @Modify
    Mark modify(String house, String number, UnaryOperator<Mark> change);
  }

  enum State {
    OPEN,
    DONE
  }

  @Entity(type = "TASK", pk = "LIST#{list}", sk = "TASK#{state}#{id}")
  record Task(String list, State state, String id, @Version long version) {}

  interface Tasks {
    @Move
    Task move(String list, State state, String id, @New("state") State next, long version);
  }

  /** There are two keys. */
  @Entity(type = "SWITCH", pk = "SWITCHES", sk = "SWITCH#{state}")
  record Switch(State state, String label) {}

  interface Switches {
    @Move
    Switch move(State state, @New("state") State next);
  }

  /** Nothing but the annotation says which of two components of one type is new. */
  @Entity(type = "ROUTE", pk = "ROUTE#{first}", sk = "TO#{last}#{id}")
  record Route(State first, State last, String id) {}

  interface Routes {
    @Move
    Route move(State first, State last, String id, @New("last") State next);
  }

  enum Rest {
    ONLY
  }

  @Entity(type = "REST", pk = "LIST#{list}", sk = "REST#{rest}#{id}")
  record Remainder(String list, Rest rest, String id) {}

  interface Remainders {
    @Move
    Remainder move(String list, Rest rest, String id, @New("rest") Rest next);
  }
}
