package dev.dovetail.testkit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * A client whose operations on tables, items and tags all go through one method. A proxy would do
 * with less code, but loads and initializes the classes of all requests that there are.
 */
abstract class TableOperations implements DynamoDbClient {

  /** One operation of a client. */
  interface Operation<Q, A> {
    A of(DynamoDbClient client, Q request);
  }

  /**
   * {@return the answer to a request}
   *
   * @param <Q> its type, a {@code DynamoDbRequest}; unbounded, since to verify a call a JVM would
   *     load all types within a bound
   */
  abstract <Q, A> A send(Q request, Operation<Q, A> operation);

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    return send(request, DynamoDbClient::batchExecuteStatement);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return send(request, DynamoDbClient::batchGetItem);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return send(request, DynamoDbClient::batchWriteItem);
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return send(request, DynamoDbClient::createTable);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return send(request, DynamoDbClient::deleteItem);
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    return send(request, DynamoDbClient::deleteTable);
  }

  @Override
  public DescribeEndpointsResponse describeEndpoints(DescribeEndpointsRequest request) {
    return send(request, DynamoDbClient::describeEndpoints);
  }

  @Override
  public DescribeLimitsResponse describeLimits(DescribeLimitsRequest request) {
    return send(request, DynamoDbClient::describeLimits);
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    return send(request, DynamoDbClient::describeTable);
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return send(request, DynamoDbClient::describeTimeToLive);
  }

  @Override
  public ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
    return send(request, DynamoDbClient::executeStatement);
  }

  @Override
  public ExecuteTransactionResponse executeTransaction(ExecuteTransactionRequest request) {
    return send(request, DynamoDbClient::executeTransaction);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return send(request, DynamoDbClient::getItem);
  }

  @Override
  public ListTablesResponse listTables(ListTablesRequest request) {
    return send(request, DynamoDbClient::listTables);
  }

  @Override
  public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    return send(request, DynamoDbClient::listTagsOfResource);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return send(request, DynamoDbClient::putItem);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return send(request, DynamoDbClient::query);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return send(request, DynamoDbClient::scan);
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return send(request, DynamoDbClient::tagResource);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return send(request, DynamoDbClient::transactGetItems);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return send(request, DynamoDbClient::transactWriteItems);
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return send(request, DynamoDbClient::untagResource);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return send(request, DynamoDbClient::updateItem);
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    return send(request, DynamoDbClient::updateTable);
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return send(request, DynamoDbClient::updateTimeToLive);
  }
}
