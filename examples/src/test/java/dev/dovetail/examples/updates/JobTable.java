package dev.dovetail.examples.updates;

import dev.dovetail.SingleTable;

@SingleTable(name = "jobs")
interface JobTable {
  Jobs jobs();
}
