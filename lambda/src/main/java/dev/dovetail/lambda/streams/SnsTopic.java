package dev.dovetail.lambda.streams;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A topic of SNS, over the HTTP client, the credentials and the signer that a function with a table
 * has anyway. It makes one kind of request, {@code PublishBatch}, which needs the permission {@code
 * sns:Publish} on the topic.
 *
 * <p>It does not try again: the stream does. Safe for use by any number of threads.
 */
public final class SnsTopic implements Topic {
  private static final String EXAMPLE = "arn:aws:sns:eu-central-1:123456789012:new-flavours";
  private static final Pattern ENTRY = Pattern.compile("<member>(.*?)</member>", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("<Id>(\\d+)</Id>");

  private final String arn;
  private final AwsCall call;

  private SnsTopic(String arn, AwsCall call) {
    this.arn = arn;
    this.call = call;
  }

  /**
   * {@return the topic with an ARN, which also says where SNS is}
   *
   * @param arn a topic's ARN, in the partitions aws, aws-cn and aws-us-gov
   * @param credentials who publishes
   * @param http what sends requests; it stays the caller's to close
   * @throws IllegalArgumentException if the ARN is no topic's
   */
  public static SnsTopic of(String arn, AwsCredentialsProvider credentials, SdkHttpClient http) {
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(http, "http");
    return new SnsTopic(arn, new AwsCall(Arn.of(arn, "sns", EXAMPLE), credentials, http));
  }

  @Override
  public boolean fifo() {
    return arn.endsWith(".fifo");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IOException if no answer comes
   * @throws RuntimeException if SNS refuses all messages, or nobody has credentials
   */
  @Override
  public List<Refused> publish(List<Message> messages) throws IOException {
    StringBuilder form = new StringBuilder("Action=PublishBatch&Version=2010-03-31");
    parameter(form, "TopicArn", arn);
    for (int i = 0; i < messages.size(); i++) {
      entry(form, i, messages.get(i));
    }
    byte[] reply =
        call.post(
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
            form.toString().getBytes(StandardCharsets.UTF_8));
    return refused(messages.size(), new String(reply, StandardCharsets.UTF_8));
  }

  private static void entry(StringBuilder form, int index, Message message) {
    String entry = "PublishBatchRequestEntries.member." + (index + 1) + ".";
    parameter(form, entry + "Id", Integer.toString(index));
    parameter(form, entry + "Message", message.body());
    if (message.subject().isPresent()) {
      parameter(form, entry + "Subject", message.subject().get());
    }
    if (message.group().isPresent()) {
      parameter(form, entry + "MessageGroupId", message.group().get());
    }
    if (message.deduplicationId().isPresent()) {
      parameter(form, entry + "MessageDeduplicationId", message.deduplicationId().get());
    }
    int number = 0;
    for (Map.Entry<String, Message.Attribute> attribute : message.attributes().entrySet()) {
      String name = entry + "MessageAttributes.entry." + ++number + ".";
      parameter(form, name + "Name", attribute.getKey());
      parameter(form, name + "Value.DataType", attribute.getValue().type());
      parameter(form, name + "Value.StringValue", attribute.getValue().value());
    }
  }

  private static void parameter(StringBuilder form, String name, String value) {
    form.append('&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** What the answer does not confirm was not published, whatever else it says. */
  private static List<Refused> refused(int count, String reply) {
    Set<Integer> published = ids(section(reply, "Successful"));
    String failed = section(reply, "Failed");
    List<Refused> refused = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!published.contains(i)) {
        refused.add(new Refused(i, code(failed, i)));
      }
    }
    return List.copyOf(refused);
  }

  private static String section(String xml, String name) {
    int start = xml.indexOf("<" + name + ">");
    int end = xml.indexOf("</" + name + ">");
    return start < 0 || end < start ? "" : xml.substring(start, end);
  }

  private static Set<Integer> ids(String xml) {
    Set<Integer> ids = new HashSet<>();
    Matcher id = ID.matcher(xml);
    while (id.find()) {
      ids.add(Integer.valueOf(id.group(1)));
    }
    return ids;
  }

  private static String code(String failed, int index) {
    Matcher entry = ENTRY.matcher(failed);
    while (entry.find()) {
      if (ids(entry.group(1)).contains(index)) {
        return ErrorCode.of(entry.group(1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return "NotConfirmed";
  }
}
