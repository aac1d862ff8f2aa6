package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAttributesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'Key':{'pk':{},'sk':{}}} | pk sk",
        "{'Item':{'pk':{},'a':{}},'ConditionExpression':'attribute_not_exists(pk) AND size ( b ) > :n'} | a b pk",
        "{'ProjectionExpression':'a, b.c[0].d, #e.#f','ExpressionAttributeNames':{'#e':'x','#f':'y'}} | a b x",
        "{'UpdateExpression':'SET a = if_not_exists(b, :zero) + :n, #0[1] = list_append(#0, :l) REMOVE c . d ADD e :n DELETE f :s','ExpressionAttributeNames':{'#0':'zero'}} | a b c e f zero",
        "{'FilterExpression':'NOT (a BETWEEN :a AND :b) or contains(b, :c) And c in (:d, :e)'} | a b c",
        "{'KeyConditionExpression':'#p = :p AND begins_with(sk, :s)','ExpressionAttributeNames':{'#p':'p.k'}} | p.k sk",
        "{'AttributesToGet':['a'],'Expected':{'b':{}},'AttributeUpdates':{'c':{}},'ScanFilter':{'d':{}}} | a b c d",
        "{'KeyConditions':{'a':{}},'QueryFilter':{'b':{}}} | a b",
        "{'TableName':'t','ReturnValues':'ALL_NEW'} | ~~",
      })
  void request_ofNamesAndExpressions_hasTheirTopLevelAttributes(String request, String names)
      throws Exception {
    assertThat(String.join(" ", RequestAttributes.of(read(request)))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | ALL_ATTRIBUTES",
        "{'IndexName':'i'} | ALL_PROJECTED_ATTRIBUTES",
        "{'IndexName':'i','ProjectionExpression':'a'} | SPECIFIC_ATTRIBUTES",
        "{'AttributesToGet':['a']} | SPECIFIC_ATTRIBUTES",
        "{'IndexName':'i','Select':'COUNT'} | COUNT",
      })
  void select_notSaid_isWhatTheServiceTakes(String request, String select) throws Exception {
    assertThat(RequestAttributes.select(read(request))).isEqualTo(select);
  }

  private static JsonNode read(String request) throws Exception {
    return JSON.readTree(request.replace('\'', '"'));
  }
}
