package dev.dovetail.processor;

/** The texts of what is wrong with functions that a stream or a queue calls, or that publish. */
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

  static final String ARCHIVES_NAME =
      "The function %s writes to the archive \"%s\", but an archive's name has 1 to 64 of the characters a-z A-Z 0-9 _ and -. Write for"
          + " example @Archives(\"changes\")";

  static final String ARCHIVES_NO_CHANGES =
      "The function %s has @Archives, but is called with no changes that it could write there. Add @OnChange, or remove"
          + " @Archives.";

  static final String ON_MESSAGE_QUEUE =
      "The function %s is called with the messages of the queue \"%s\", but a queue's name has 1 to 64 of the characters a-z A-Z 0-9 _"
          + " and -, and .fifo at the end if it is a FIFO queue.";

  static final String ON_MESSAGE_OTHER_EVENTS =
      "The function %s has @OnMessage and @%s, but its class reads one kind of event. Make a function of its own for the"
          + " queue.";

  static final String ON_MESSAGE_DUPLICATE =
      "The functions %s and %s are both called with the messages of the queue \"%s\", so that each would get some of them. Give each"
          + " a queue of its own.";

  private StreamTexts() {}
}
