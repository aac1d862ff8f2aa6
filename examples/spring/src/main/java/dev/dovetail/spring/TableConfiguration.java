package dev.dovetail.spring;

import dev.dovetail.TableOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes beans of the table and of its repositories. All of them are safe for many threads. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {
  @Bean
  @ConditionalOnMissingBean
  DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  @Bean
  NoteTable noteTable(DynamoDbClient client, @Value("${notes.table:note}") String name) {
    return DynamoDbNoteTable.on(client, name, TableOptions.defaults());
  }

  @Bean
  Notes notes(NoteTable table) {
    return table.notes();
  }
}
