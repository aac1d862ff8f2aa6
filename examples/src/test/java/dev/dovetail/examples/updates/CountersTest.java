package dev.dovetail.examples.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No increment is lost and none is made twice, however many threads make them. */
@DynamoDbTest
class CountersTest {
  private static final int THREADS = 16;
  private static final int EACH = 200;

  @Test
  void add_ofManyThreads_countsEachOnce(BlogTable blogs) throws Exception {
    blogs.articles().create(Drafts.draft());

    inAllThreads(() -> blogs.articles().like("news", "1", 1));

    Article counted = blogs.articles().get("news", "1").orElseThrow();
    assertThat(counted.likes()).isEqualTo(3_200);
    assertThat(counted.version()).isEqualTo(3_201);
  }

  @Test
  void modify_ofManyThreads_countsEachOnce(BlogTable blogs) throws Exception {
    blogs.articles().create(Drafts.draft());

    inAllThreads(() -> blogs.articles().modifyPatiently("news", "1", Drafts.liked()));

    Article counted = blogs.articles().get("news", "1").orElseThrow();
    assertThat(counted.likes()).isEqualTo(3_200);
    assertThat(counted.version()).isEqualTo(3_201);
  }

  private static void inAllThreads(Runnable increment) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < EACH; n++) {
                    increment.run();
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
