package dev.dovetail.infra.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Lets through to an engine what a policy allows, as AWS does for a role, and notes what was used.
 */
final class GuardedClient implements InvocationHandler {
  private static final Pattern EQUALS = Pattern.compile("(#?\\w+) = (:\\w+)");

  private static final String TRANSACTION = "TransactWriteItems";

  private final DynamoDbClient engine;
  private final Policy policy;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private volatile boolean failing;

  GuardedClient(DynamoDbClient engine, Policy policy) {
    this.engine = engine;
    this.policy = policy;
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  /** Lets no call through from now on that is for anything but idempotency keys, or all again. */
  void fails(boolean fails) {
    failing = fails;
  }

  /** {@return what was used of the policy, as action and resource} */
  Set<String> used() {
    return used;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments.length == 1 && arguments[0] instanceof DynamoDbRequest request) {
      check(method.getName(), request);
    } else {
      throw new AssertionError("unknown call " + method);
    }
    if (failing && !arguments[0].toString().contains("IDEMPOTENCY#")) {
      throw new IllegalStateException("The test lets this call fail.");
    }
    try {
      return method.invoke(engine, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void check(String method, DynamoDbRequest request) {
    if (request instanceof TransactWriteItemsRequest transaction) {
      transaction.transactItems().forEach(this::check);
      return;
    }
    String action = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    String resource =
        request instanceof QueryRequest query && query.indexName() != null
            ? "table/index/" + query.indexName()
            : "table";
    check(action, resource, leadingKeys(request), "");
  }

  private void check(TransactWriteItem write) {
    if (write.put() != null) {
      check("PutItem", "table", List.of(pk(write.put().item())), TRANSACTION);
    } else if (write.delete() != null) {
      check("DeleteItem", "table", List.of(pk(write.delete().key())), TRANSACTION);
    } else {
      throw new AssertionError("unknown write " + write);
    }
  }

  private void check(String name, String resource, List<String> keys, String enclosing) {
    String action = "dynamodb:" + name;
    if (!policy.allows(action, resource, keys, enclosing)) {
      throw DynamoDbException.builder()
          .message("AccessDeniedException: not authorized to perform " + action + " on " + resource)
          .statusCode(400)
          .build();
    }
    used.add(action + " " + resource);
  }

  private static List<String> leadingKeys(DynamoDbRequest request) {
    if (request instanceof GetItemRequest get) {
      return List.of(pk(get.key()));
    } else if (request instanceof PutItemRequest put) {
      return List.of(pk(put.item()));
    } else if (request instanceof UpdateItemRequest update) {
      return List.of(pk(update.key()));
    } else if (request instanceof DeleteItemRequest delete) {
      return List.of(pk(delete.key()));
    } else if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().values().stream()
          .flatMap(keys -> keys.keys().stream())
          .map(GuardedClient::pk)
          .toList();
    } else if (request instanceof QueryRequest query) {
      return query.indexName() == null ? List.of(pk(query)) : List.of();
    }
    return List.of();
  }

  private static String pk(Map<String, AttributeValue> attributes) {
    return attributes.get("pk").s();
  }

  private static String pk(QueryRequest query) {
    Matcher equal = EQUALS.matcher(query.keyConditionExpression());
    while (equal.find()) {
      String name = equal.group(1);
      if (query.expressionAttributeNames().getOrDefault(name, name).equals("pk")) {
        return query.expressionAttributeValues().get(equal.group(2)).s();
      }
    }
    throw new AssertionError("no pk in " + query.keyConditionExpression());
  }
}
