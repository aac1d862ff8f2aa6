package dev.dovetail.testkit;

/** A service of AWS inside this JVM, as far as its protocol goes. */
interface LocalService {
  /** {@return what it is, in words, with its article} */
  String kind();

  /** {@return what becomes of the next request} */
  Fault fault();

  /** {@return the media type of its answers} */
  String contentType();

  /**
   * {@return the answer to a request that is carried out}
   *
   * @throws ServiceRefusal if it refuses the request
   */
  String answer(WireRequest request);

  /** {@return the answer that tells of a refusal} */
  String answer(ServiceRefusal refusal);

  /** {@return how it refuses a request when there are too many} */
  ServiceRefusal throttled();
}
