package dev.dovetail.examples.scale;

import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Runs in a JVM of its own, which has too little memory for what it reads. */
public final class SmallHeap {
  private SmallHeap() {}

  /**
   * Prints a line for each read: its name, the items it returned, the requests it made, the items
   * that these read, and the most memory in use, in kilobytes.
   *
   * @param arguments reads, each as a name and a number, or {@code HOLD} and a number
   */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      String[] parts = argument.split(":");
      int number = Integer.parseInt(parts[1]);
      GeneratedItems client = new GeneratedItems(number);
      ScaleTable table = table(client);
      Heap heap = new Heap(50_000);
      if (parts[0].equals("HOLD")) {
        List<Reading> all = table.readings().stream("s").collect(Collectors.toList());
        print(parts[0], number, all.size(), client, heap);
      } else {
        long read = ManyReads.valueOf(parts[0]).read(table, number, heap);
        print(parts[0], number, read, client, heap);
      }
    }
  }

  private static ScaleTable table(GeneratedItems client) {
    BatchBudget budget = new BatchBudget(0, Duration.ofMinutes(10));
    return DynamoDbScaleTable.on(client, "scale", TableOptions.defaults().withBatchBudget(budget));
  }

  private static void print(String name, int number, long read, GeneratedItems client, Heap heap) {
    System.out.println(
        String.join(
            " ",
            name,
            Integer.toString(number),
            Long.toString(read),
            Integer.toString(client.requests()),
            Long.toString(client.items()),
            Long.toString(heap.mostKilobytes())));
  }
}
