package dev.dovetail.infra.cdk;

import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.lambda.Function;

/** Tells the physical names of what alarms are about, by which metrics know it. */
record AlarmSubjects(CfnTable resource, Map<String, Function> functions, Messaging messaging) {
  String table() {
    return resource.getRef();
  }

  String function(String name) {
    return Objects.requireNonNull(functions.get(name)).getFunctionName();
  }

  String queue(String function) {
    return messaging.queues().queue(function).getAttrQueueName();
  }

  String deadLetters(String function) {
    return messaging.queues().deadLetters(function).getAttrQueueName();
  }

  String archive(String name) {
    return messaging.archives().stream(name).getRef();
  }
}
