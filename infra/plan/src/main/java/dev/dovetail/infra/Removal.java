package dev.dovetail.infra;

/** Says what becomes of what a stage has stored, when the stage itself is taken down. */
public enum Removal {
  /** It stays, and the table can't be deleted before its protection is lifted. */
  RETAIN,
  /** It is deleted with the stage, items, users and logs alike. */
  DESTROY
}
