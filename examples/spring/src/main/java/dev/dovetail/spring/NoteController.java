package dev.dovetail.spring;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notes over HTTP. A service with users takes the id of its caller from where it has been verified.
 */
@RestController
@RequestMapping("/users/{userId}/notes")
class NoteController {
  private static final int PAGE = 20;

  private final Notes notes;

  NoteController(Notes notes) {
    this.notes = notes;
  }

  @PostMapping
  ResponseEntity<Note> add(@PathVariable("userId") String userId, @RequestBody Draft draft) {
    Note note = notes.add(userId, draft.text());
    return ResponseEntity.created(URI.create("/users/" + userId + "/notes/" + note.id()))
        .body(note);
  }

  @GetMapping
  Listing list(
      @PathVariable("userId") String userId, @RequestParam("after") Optional<String> cursor) {
    PageRequest request =
        cursor.map(after -> PageRequest.after(after, PAGE)).orElse(PageRequest.first(PAGE));
    Page<Note> page = notes.ofUser(userId, request);
    return new Listing(page.items(), page.next().orElse(null));
  }

  @GetMapping("/{id}")
  ResponseEntity<Note> get(@PathVariable("userId") String userId, @PathVariable("id") String id) {
    return ResponseEntity.of(notes.get(userId, id));
  }

  @PutMapping("/{id}")
  Note change(
      @PathVariable("userId") String userId,
      @PathVariable("id") String id,
      @RequestParam("version") long version,
      @RequestBody Draft draft) {
    return notes.change(userId, id, draft.text(), version);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(
      @PathVariable("userId") String userId, @PathVariable("id") String id) {
    notes.delete(userId, id);
    return ResponseEntity.noContent().build();
  }

  /** A page of notes, and the cursor of the next. */
  record Listing(List<Note> items, @Nullable String next) {}

  /** What a client says of a note. */
  record Draft(String text) {}
}
