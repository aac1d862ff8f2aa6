package dev.dovetail.testkit.assertions;

import dev.dovetail.Explanation;
import dev.dovetail.testkit.ObservedRequest;
import dev.dovetail.testkit.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the requests that reached an engine. Failures list them with their callers. */
public final class RequestsAssert extends AbstractAssert<RequestsAssert, Requests> {
  RequestsAssert(Requests actual) {
    super(actual, RequestsAssert.class);
  }

  /**
   * Demands these operations in this order and no others.
   *
   * @param apis their names as DynamoDB has them, such as {@code Query}; none demands no requests
   */
  public RequestsAssert areExactly(String... apis) {
    isNotNull();
    requireAllKept();
    List<String> found = actual.last().stream().map(ObservedRequest::api).toList();
    if (!found.equals(List.of(apis))) {
      throw failed(
          "Expected "
              + (apis.length == 0 ? "no requests" : "the requests " + String.join(", ", apis)));
    }
    return this;
  }

  /** Demands that there are no more requests than this. */
  public RequestsAssert areAtMost(int number) {
    isNotNull();
    if (actual.number() > number) {
      throw failed("Expected " + number + " requests at most");
    }
    return this;
  }

  /** Demands that no request is a scan, declared or not. */
  public RequestsAssert haveNoScan() {
    isNotNull();
    requireAllKept();
    if (!actual.last(each -> each.api().equals("Scan")).isEmpty()) {
      throw failed("Expected no scan");
    }
    return this;
  }

  /** Demands that no more pages than this were read: answers of queries and scans. */
  public RequestsAssert haveAtMostPages(int number) {
    isNotNull();
    if (actual.pages() > number) {
      throw failed("Expected " + number + " pages at most, but there were " + actual.pages());
    }
    return this;
  }

  /** Demands that all requests together consume no more read units than this. */
  public RequestsAssert consumeAtMostReadUnits(double units) {
    isNotNull();
    if (actual.readUnits() > units) {
      throw failed(over("read", units, actual.readUnits()));
    }
    return this;
  }

  /** Demands that all requests together consume no more write units than this. */
  public RequestsAssert consumeAtMostWriteUnits(double units) {
    isNotNull();
    if (actual.writeUnits() > units) {
      throw failed(over("write", units, actual.writeUnits()));
    }
    return this;
  }

  /**
   * Demands that no query or scan drops more than a share of what it reads and pays for: by a
   * filter, or as it has expired. All pages that one line reads count together.
   *
   * @param share from 0 to 1, such as 0.5
   * @throws IllegalArgumentException if the share is another number, as a percentage
   */
  public RequestsAssert dropAtMost(double share) {
    requireShare(share);
    isNotNull();
    return haveNone(
        "that filters drop " + share + " of what is read at most",
        new RequestLints(actual.last()).wasted(share));
  }

  /**
   * Demands that no line gets several items one by one, where a batch or a query reads them in one
   * request. Lines that write what they get are no matter, nor is one item that is read again.
   */
  public RequestsAssert haveNoRepeatedGets() {
    isNotNull();
    return haveNone("no gets one by one", new RequestLints(actual.last()).repeatedGets());
  }

  /**
   * Demands that no partition has more than a share of the items that are written: for tests that
   * write as many as tell something.
   *
   * @param share from 0 to 1, such as 0.2
   * @throws IllegalArgumentException if the share is another number, as a percentage
   */
  public RequestsAssert haveNoPartitionOver(double share) {
    requireShare(share);
    isNotNull();
    return haveNone(
        "no partition with more than " + share + " of the items written",
        new RequestLints(actual.last()).hotPartitions(share));
  }

  /** Not a number is none either. */
  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "A share is from 0 to 1, such as 0.5, but this one is " + share + ".");
    }
  }

  private RequestsAssert haveNone(String expected, List<String> found) {
    requireAllKept();
    if (!found.isEmpty()) {
      throw failed(
          "Expected " + expected + ":\n  " + String.join("\n  ", found) + "\nOf all requests");
    }
    return this;
  }

  private static String over(String kind, double limit, double found) {
    return String.format(
        Locale.ROOT, "Expected %s %s units at most, but %s were consumed", limit, kind, found);
  }

  /**
   * Demands the requests that calls make by their explanations, in order and with all values, and
   * no others. Write tokens and client tokens may differ, as they are random.
   */
  public RequestsAssert areThoseOf(Explanation... explanations) {
    List<String> expected = new ArrayList<>();
    for (Explanation explanation : explanations) {
      explanation.requests().forEach(request -> expected.add(ObservedRequest.json(request)));
    }
    return areThoseOf(expected);
  }

  /**
   * Demands requests with these bodies, in order, and no others. Write tokens and client tokens may
   * differ.
   *
   * @param bodies the JSON of each, with all members that are sent
   */
  public RequestsAssert areThoseOf(String... bodies) {
    return areThoseOf(List.of(bodies));
  }

  private RequestsAssert areThoseOf(List<String> expected) {
    isNotNull();
    requireAllKept();
    List<ObservedRequest> found = actual.last();
    if (found.size() != expected.size()) {
      throw failed("Expected " + expected.size() + " requests");
    }
    for (int i = 0; i < expected.size(); i++) {
      List<String> differences = JsonDifference.between(expected.get(i), found.get(i).json());
      if (!differences.isEmpty()) {
        throw failed(
            "Expected another request "
                + (i + 1)
                + ":\n  "
                + String.join("\n  ", differences)
                + "\nIt is\n"
                + found.get(i).json()
                + "\nOf all requests");
      }
    }
    return this;
  }

  private void requireAllKept() {
    if (actual.number() > Requests.KEPT) {
      throw failed(
          "Only the last "
              + Requests.KEPT
              + " requests are kept, so this can't be said of all: clear them before the part of"
              + " the test that counts");
    }
  }

  private AssertionError failed(String expected) {
    int number = actual.number();
    String found =
        number == 0
            ? ", but there are none."
            : ". There " + (number == 1 ? "is 1" : "are " + number) + ":\n" + indented(actual);
    return failure("%s", expected + found);
  }

  private static String indented(Requests requests) {
    return "  " + requests.toString().replace("\n", "\n  ");
  }
}
