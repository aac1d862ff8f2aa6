package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The texts of the diagnostics about methods that return a future. */
final class AsyncTexts {
  static final String NOT_TAKEN = "The method %s has @%s and returns %s, but %s. %s.";

  static final String PREPARED = "it sends nothing, so there is nothing to wait for";
  static final String OPERATIONS =
      "only @Get, @Query, @Count, @Create, @Replace, @Update and @Delete are done while the caller goes"
          + " on";
  static final String STAGE =
      "what a method returns can be cancelled, which a CompletionStage can't";
  static final String LAZY = "its pages are read when an item of them is asked for";
  static final String HYDRATED = "its items are read by requests that follow that of the index";
  static final String AGGREGATE = "an aggregate is put together by the caller's thread";

  private AsyncTexts() {}

  /** Why a write of unique components is none. */
  static String unique(String entity, List<String> components) {
    return entity
        + " has the @Unique "
        + String.join(", ", components)
        + ", whose values are kept by a transaction of several steps";
  }

  /** What to type instead. */
  static String inThread(String result) {
    return "Return "
        + result
        + ", and call it in a thread of your own if it has to be asynchronous";
  }

  static String future(String result) {
    return "Return CompletableFuture<" + result + ">";
  }

  static String page(TypeMirror lazy, String written) {
    String item = KindResolver.written(((DeclaredType) lazy).getTypeArguments().get(0));
    return "Return CompletableFuture<Page<"
        + item
        + ">> and take a PageRequest, or return "
        + written;
  }

  /** What a method returns, as its source has it. */
  static String written(RepositoryMethod.Signature signature, TypeMirror result) {
    if (!signature.async()) {
      return KindResolver.written(result);
    }
    return switch (result.getKind()) {
      case VOID -> "CompletableFuture<Void>";
      case LONG -> "CompletableFuture<Long>";
      default -> "CompletableFuture<" + KindResolver.written(result) + ">";
    };
  }

  /** Which futures a method can return, of the results that it could without. */
  static String legal(String results) {
    List<String> futures = new ArrayList<>();
    for (String result : results.split(", | or ")) {
      int end = result.indexOf(' ');
      String type = end < 0 ? result : result.substring(0, end);
      if (type.equals("void") || type.equals("long")) {
        futures.add(type.equals("void") ? "CompletableFuture<Void>" : "CompletableFuture<Long>");
      } else if (!type.matches("(Write|Read|Stream|Iterable)<.*")) {
        futures.add("CompletableFuture<" + type + ">" + (end < 0 ? "" : result.substring(end)));
      }
    }
    return String.join(" or ", futures);
  }
}
