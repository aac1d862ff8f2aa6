package dev.dovetail.plain;

import dev.dovetail.NotFound;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The commands of one user. */
final class Notebook {
  static final String USAGE =
      """
      usage: notes ENDPOINT TABLE USER COMMAND
        add TEXT        writes a note, and prints its id
        list            prints all notes, oldest first
        change ID TEXT  gives a note another text
        delete ID       removes a note
      """;

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;
  private static final int PAGE = 25;

  private final Notes notes;
  private final String userId;
  private final PrintStream out;
  private final PrintStream err;

  Notebook(Notes notes, String userId, PrintStream out, PrintStream err) {
    this.notes = notes;
    this.userId = userId;
    this.out = out;
    this.err = err;
  }

  /** {@return the exit code: 0 if it is done, 1 if it is refused, 2 if there is no such command} */
  int run(List<String> command) {
    try {
      return execute(command);
    } catch (NotFound e) {
      err.println("notes: there is no such note");
      return REFUSED;
    } catch (RepositoryException e) {
      err.println("notes: " + e.getMessage());
      return REFUSED;
    }
  }

  private int execute(List<String> command) {
    String name = command.isEmpty() ? "" : command.get(0);
    if (name.equals("add") && command.size() == 2) {
      out.println(notes.add(userId, command.get(1)).id());
    } else if (name.equals("list") && command.size() == 1) {
      list();
    } else if (name.equals("change") && command.size() == 3) {
      print(notes.change(userId, command.get(1), command.get(2)));
    } else if (name.equals("delete") && command.size() == 2) {
      notes.delete(userId, command.get(1)).ifPresent(this::print);
    } else {
      err.print(USAGE);
      return MISUSED;
    }
    return DONE;
  }

  private void list() {
    Page<Note> page = notes.ofUser(userId, PageRequest.first(PAGE));
    page.items().forEach(this::print);
    Optional<String> next = page.next();
    while (next.isPresent()) {
      page = notes.ofUser(userId, PageRequest.after(next.get(), PAGE));
      page.items().forEach(this::print);
      next = page.next();
    }
  }

  private void print(Note note) {
    out.println(note.id() + "  " + note.text());
  }
}
