package dev.dovetail.handlers.flavours;

import dev.dovetail.Change;
import dev.dovetail.handlers.AppTableChange;
import dev.dovetail.handlers.AppTableChange.FlavourChange;
import dev.dovetail.handlers.AppTableChange.Unreadable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.OnChange;
import dev.dovetail.lambda.Publishes;
import dev.dovetail.lambda.streams.Message;
import dev.dovetail.lambda.streams.RelayFunction;
import dev.dovetail.lambda.streams.Topic;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Tells subscribers of new flavours. */
@LambdaFunction(timeoutSeconds = 30)
@OnChange(entities = Flavour.class, events = OnChange.Event.INSERT)
@Publishes("new-flavours")
public final class AnnounceFlavour extends RelayFunction {
  /** Makes the function on the topic that the environment names. */
  public AnnounceFlavour() {
    this(Service.topic());
  }

  /** Makes the function on a topic. */
  public AnnounceFlavour(Topic topic) {
    super(topic);
  }

  @Override
  protected Optional<Message> message(Record record) {
    AppTableChange change = AppTableChange.of(record);
    if (change instanceof Unreadable unreadable) {
      throw unreadable.problem();
    }
    if (change instanceof FlavourChange flavour
        && flavour.change() instanceof Change.Inserted<Flavour> added) {
      return Optional.of(
          Message.json(FlavourViewJson.of(FlavourView.of(added.item())))
              .withSubject("New flavour")
              .withAttribute("type", "FLAVOUR"));
    }
    return Optional.empty();
  }
}
