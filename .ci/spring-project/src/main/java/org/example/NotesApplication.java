package org.example;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import dev.dovetail.PageRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@SpringBootApplication
public class NotesApplication {
  @Bean
  Notes notes(DynamoDbClient client) {
    return DynamoDbNotesTable.on(client, "notes").notes();
  }

  public record NewNote(String topic, String text) {}

  @RestController
  static class NotesController {
    private final Notes notes;

    NotesController(Notes notes) {
      this.notes = notes;
    }

    @PostMapping("/{userId}")
    Note add(@PathVariable("userId") String userId, @RequestBody NewNote note) {
      return notes.add(userId, note.topic(), note.text());
    }

    @GetMapping("/{userId}/{topic}")
    List<Note> ofTopic(
        @PathVariable("userId") String userId, @PathVariable("topic") String topic) {
      return notes.ofTopic(userId, topic, PageRequest.first(10)).items();
    }
  }
}
