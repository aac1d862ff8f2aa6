package dev.dovetail.testkit;

import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** An engine's streams, whose refusals are the exceptions of the SDK. Closing it does nothing. */
final class EngineStreams implements DynamoDbStreamsClient {
  private final DynamoDbStreamsClient local;
  private final Engine engine;

  EngineStreams(DynamoDbStreamsClient local, Engine engine) {
    this.local = local;
    this.engine = engine;
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    return engine.answer(() -> local.describeStream(request));
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    return engine.answer(() -> local.getRecords(request));
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return engine.answer(() -> local.getShardIterator(request));
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return engine.answer(() -> local.listStreams(request));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Many share it.
  }
}
