package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The protocol of SNS in front of a topic. */
final class TopicService implements LocalService {
  private final LocalTopic topic;

  TopicService(LocalTopic topic) {
    this.topic = topic;
  }

  @Override
  public String kind() {
    return "a topic of SNS";
  }

  @Override
  public Fault fault() {
    return topic.fault();
  }

  @Override
  public String contentType() {
    return "text/xml";
  }

  @Override
  public String answer(WireRequest request) {
    return new TopicRequest(topic, new String(request.body(), UTF_8)).answer();
  }

  @Override
  public String answer(ServiceRefusal refusal) {
    return "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>"
        + refusal.code()
        + "</Code><Message>"
        + refusal.getMessage()
        + "</Message></Error><RequestId>dovetail</RequestId></ErrorResponse>";
  }

  @Override
  public ServiceRefusal throttled() {
    return new ServiceRefusal(400, "Throttling", "A fault of the test.");
  }
}
