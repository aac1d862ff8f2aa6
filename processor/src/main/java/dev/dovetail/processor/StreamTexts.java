package dev.dovetail.processor;

/** The texts of what is wrong with functions that a stream calls, or that publish. */
final class StreamTexts {
  static final String ON_CHANGE_NOT_ENTITY =
      "The function %s is called with the changes of %s, which is no entity. Name records with @Entity, such as: entities ="
          + " Todo.class";

  static final String ON_CHANGE_NO_EVENTS =
      "The function %s is called with the changes of no event. Leave events away for all, or name some of INSERT, MODIFY and"
          + " REMOVE.";

  static final String ON_CHANGE_ROUTE =
      "The function %s has @OnChange and @Route, but its class reads one kind of event. Make a function of its own for the"
          + " stream.";

  static final String PUBLISHES_TOPIC =
      "The function %s publishes to the topic \"%s\", but a topic's name has 1 to 64 of the characters a-z A-Z 0-9 _ and -, and"
          + " .fifo at the end if it is a FIFO topic.";

  private StreamTexts() {}
}
