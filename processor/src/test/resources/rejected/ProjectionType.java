package org.example;

import dev.dovetail.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

// ERROR [ProjectionType] @Projection(of = Note.class) is on Titled, which is no record. Declare it as: @Projection(of = Note.class) record Titled(...) {}
@Projection(of = Note.class)
interface Titled {}

// ERROR [ProjectionType] @Projection(of = Note.class) is on Generic, which has type parameters. Declare it as: @Projection(of = Note.class) record Generic(...) {}
@Projection(of = Note.class)
record Generic<T>(String id) {}

// ERROR [ProjectionType] @Projection(of = String.class) is on Foreign, but String is no record with @Entity. Declare it as: @Projection(of = ...) record Foreign(...) {}
@Projection(of = String.class)
record Foreign(String id) {}

@Projection(of = Note.class)
record NoteText(String text) {}

interface Notes {
  @Get Optional<NoteText> get(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
