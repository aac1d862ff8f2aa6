package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An archive behind a Firehose stream, over the HTTP client, the credentials and the signer that a
 * function with a table has anyway. It makes one kind of request, {@code PutRecordBatch}, which
 * needs the permission {@code firehose:PutRecordBatch} on the stream.
 *
 * <p>It makes each request once; {@link ArchiveFunction} tries again. Safe for use by any number of
 * threads.
 */
public final class FirehoseArchive implements Archive {
  private static final String EXAMPLE =
      "arn:aws:firehose:eu-central-1:123456789012:deliverystream/changes";
  private static final String KIND = "deliverystream/";
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "application/x-amz-json-1.1",
          "X-Amz-Target", "Firehose_20150804.PutRecordBatch");

  private final String stream;
  private final AwsCall call;

  private FirehoseArchive(String stream, AwsCall call) {
    this.stream = stream;
    this.call = call;
  }

  /**
   * {@return the archive behind a Firehose stream}
   *
   * @param arn the stream's ARN, which also says where Firehose is, in the partitions aws, aws-cn
   *     and aws-us-gov
   * @param credentials who writes
   * @param http what sends requests; it stays the caller's to close
   * @throws IllegalArgumentException if the ARN is none of a Firehose stream
   */
  public static FirehoseArchive of(
      String arn, AwsCredentialsProvider credentials, SdkHttpClient http) {
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(http, "http");
    Arn parsed = Arn.of(arn, "firehose", EXAMPLE);
    String stream =
        parsed.resource().startsWith(KIND) ? parsed.resource().substring(KIND.length()) : "";
    if (!stream.matches("[a-zA-Z0-9_.-]{1,64}")) {
      throw Arn.refused(arn, EXAMPLE);
    }
    return new FirehoseArchive(stream, new AwsCall(parsed, credentials, http));
  }

  /**
   * {@inheritDoc}
   *
   * @return those that were not kept: all of them if Firehose refuses the request for a while only
   * @throws RuntimeException if Firehose refuses the request for good, or nobody has credentials
   */
  @Override
  public List<Refused> put(List<byte[]> records) throws IOException {
    byte[] reply;
    try {
      reply = call.post(HEADERS, body(records));
    } catch (PublishFailure e) {
      if (e.temporary()) {
        return all(records.size(), e.code());
      }
      throw e;
    }
    return refused(records.size(), reply);
  }

  private byte[] body(List<byte[]> records) {
    StringBuilder body = new StringBuilder("{\"DeliveryStreamName\":\"");
    body.append(stream).append("\",\"Records\":[");
    Base64.Encoder base64 = Base64.getEncoder();
    for (int i = 0; i < records.size(); i++) {
      body.append(i == 0 ? "" : ",")
          .append("{\"Data\":\"")
          .append(base64.encodeToString(records.get(i)))
          .append("\"}");
    }
    return body.append("]}").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Refused> all(int count, String code) {
    List<Refused> refused = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      refused.add(new Refused(i, code));
    }
    return refused;
  }

  /** What the answer does not confirm by an id was not kept, whatever else it says. */
  private static List<Refused> refused(int count, byte[] reply) throws IOException {
    @Nullable String[] codes = new @Nullable String[count];
    for (int i = 0; i < count; i++) {
      codes[i] = "NotConfirmed";
    }
    try (JsonParser json = JSON.createParser(reply)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          boolean responses = json.currentName().equals("RequestResponses");
          json.nextToken();
          if (responses && json.currentToken() == JsonToken.START_ARRAY) {
            responses(json, codes);
          } else {
            json.skipChildren();
          }
        }
      }
    }
    List<Refused> refused = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = codes[i];
      if (code != null) {
        refused.add(new Refused(i, code));
      }
    }
    return List.copyOf(refused);
  }

  private static void responses(JsonParser json, @Nullable String[] codes) throws IOException {
    for (int i = 0; json.nextToken() == JsonToken.START_OBJECT; i++) {
      String code = "NotConfirmed";
      boolean kept = false;
      boolean failed = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        String value = json.nextToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        json.skipChildren();
        if (name.equals("RecordId") && !value.isEmpty()) {
          kept = true;
        } else if (name.equals("ErrorCode") && !value.isEmpty()) {
          failed = true;
          code = value.matches("[A-Za-z.]{1,80}") ? value : code;
        }
      }
      if (i < codes.length) {
        codes[i] = kept && !failed ? null : code;
      }
    }
  }
}
