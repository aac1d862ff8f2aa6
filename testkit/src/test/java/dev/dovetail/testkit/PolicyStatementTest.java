package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.AuthorizerDialect.Decision;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyStatementTest {
  private static final String ARN =
      "arn:aws:execute-api:local:000000000000:local/local/GET/todos/1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | NOT_ALLOWED",
        "{'Effect':'Allow','Action':'execute-api:Invoke','Resource':'*'} | ALLOWED",
        "[{'Effect':'Allow','Action':['a:b','EXECUTE-API:*'],'Resource':['x','arn:*/GET/*']}] | ALLOWED",
        "[{'Effect':'Allow','Action':'dynamodb:*','Resource':'*'}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'arn:*/PUT/*'}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'ARN:*'}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','Resource':'*/1'}] | DENIED",
        "[{'Effect':'Allow','NotAction':'execute-api:ManageConnections','Resource':'*'}] | ALLOWED",
        "[{'Effect':'Allow','NotAction':['execute-api:INVOKE'],'Resource':'*'}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','NotResource':'*/GET/todos/2'}] | ALLOWED",
        "[{'Effect':'Allow','Action':'*','NotResource':['x','*/GET/*']}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','NotResource':'*/PUT/*'}] | DENIED",
        "[{'Effect':'Allow','Action':'*','Resource':'*/GET/todos/?'}] | ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*/GET/todos/??'}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*/GET/todos/{id}'}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{}}] | ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}}] | ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'AWS:sourceip':['10.0.0.0/8','203.0.113.7']}}}] | ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.8/29'},'NotIpAddress':{'aws:SourceIp':'203.0.113.7'}}}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'NotIpAddress':{'aws:SourceIp':['10.0.0.0/8','203.0.113.0/29']}}}] | NOT_ALLOWED",
        "[{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'}}}] | DENIED",
        "[{'Effect':'Deny','Action':'*','Resource':'*/2'},{'Effect':'Allow','Action':'*','Resource':'*'}] | ALLOWED"
      })
  void policy_ofStatements_allowsWhatIsAllowedAndNotDenied(String statements, Decision decision)
      throws Exception {
    String policy = "{\"Statement\":" + statements.replace('\'', '"') + "}";

    assertThat(
            PolicyStatement.decide(
                PolicyStatement.readAll(new JsonMapper().readTree(policy)), ARN, "203.0.113.7"))
        .isEqualTo(decision);
  }

  @Test
  void pattern_ofStarsAndQuestionMarks_takesWhatTheRegexTakes() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String pattern = draw(random, "ab*?");
      String text = draw(random, "ab*");
      Pattern regex =
          Pattern.compile(
              pattern
                  .chars()
                  .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : "" + (char) c)
                  .collect(Collectors.joining()));

      assertThat(PolicyStatement.matches(pattern, text))
          .as("%s on %s, seed %s", pattern, text, seed)
          .isEqualTo(regex.matcher(text).matches());
    }
  }

  private static String draw(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
