package dev.dovetail.examples.updates;

import dev.dovetail.SingleTable;

/** Blogs and their articles. */
@SingleTable(name = "blogs")
public interface BlogTable {
  Articles articles();
}
