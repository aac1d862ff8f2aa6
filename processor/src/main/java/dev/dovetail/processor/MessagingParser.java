package dev.dovetail.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code @OnMessage} and the {@code @Archives} of one function, or reports what is wrong
 * with them.
 */
final class MessagingParser {
  private static final String QUEUE = "[A-Za-z0-9_-]{1,64}(\\.fifo)?";
  private static final String ARCHIVE = "[A-Za-z0-9_-]{1,64}";

  private final Reporter reporter;
  private @Nullable String queue;
  private @Nullable String archive;

  MessagingParser(Reporter reporter) {
    this.reporter = reporter;
  }

  /** {@return whether all is well, with the annotations or without} */
  boolean parse(TypeElement handler) {
    Optional<Annotated> onMessage = Annotated.find(handler, Names.ON_MESSAGE);
    Optional<Annotated> archives = Annotated.find(handler, Names.ARCHIVES);
    boolean sound = onMessage.isEmpty() || parseQueue(onMessage.get(), handler);
    return (archives.isEmpty() || parseArchive(archives.get(), handler)) && sound;
  }

  private boolean parseQueue(Annotated onMessage, TypeElement handler) {
    queue = onMessage.text("value", "");
    boolean sound = queue.matches(QUEUE);
    if (!sound) {
      reporter.error(
          onMessage, "value", Diagnostic.ON_MESSAGE_QUEUE, handler.getSimpleName(), queue);
    }
    String other = otherEvents(handler);
    if (!other.isEmpty()) {
      reporter.error(
          onMessage, "value", Diagnostic.ON_MESSAGE_OTHER_EVENTS, handler.getSimpleName(), other);
      sound = false;
    }
    return sound;
  }

  private static String otherEvents(TypeElement handler) {
    if (Annotated.has(handler, Names.ON_CHANGE)) {
      return "OnChange";
    }
    Optional<Annotated> function = Annotated.find(handler, Names.LAMBDA_FUNCTION);
    if (function.isPresent() && !function.get().types("serves").isEmpty()) {
      return "LambdaFunction(serves)";
    }
    return Annotated.findAll(handler, Names.ROUTE, Names.ROUTE_LIST).isEmpty() ? "" : "Route";
  }

  private boolean parseArchive(Annotated archives, TypeElement handler) {
    archive = archives.text("value", "");
    boolean sound = archive.matches(ARCHIVE);
    if (!sound) {
      reporter.error(archives, "value", Diagnostic.ARCHIVES_NAME, handler.getSimpleName(), archive);
    }
    if (!Annotated.has(handler, Names.ON_CHANGE)) {
      reporter.error(archives, "value", Diagnostic.ARCHIVES_NO_CHANGES, handler.getSimpleName());
      sound = false;
    }
    return sound;
  }

  /** {@return the name of the queue that calls the function, or null if none does} */
  @Nullable String queue() {
    return queue;
  }

  /** {@return the name of the archive that the function writes to, or null if there is none} */
  @Nullable String archive() {
    return archive;
  }
}
