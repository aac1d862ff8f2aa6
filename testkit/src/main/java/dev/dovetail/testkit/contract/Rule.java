package dev.dovetail.testkit.contract;

import static dev.dovetail.model.Operation.BATCH_DELETE;
import static dev.dovetail.model.Operation.BATCH_GET;
import static dev.dovetail.model.Operation.BATCH_PUT;
import static dev.dovetail.model.Operation.CHECK;
import static dev.dovetail.model.Operation.COUNT;
import static dev.dovetail.model.Operation.CREATE;
import static dev.dovetail.model.Operation.DELETE;
import static dev.dovetail.model.Operation.GET;
import static dev.dovetail.model.Operation.MODIFY;
import static dev.dovetail.model.Operation.MOVE;
import static dev.dovetail.model.Operation.QUERY;
import static dev.dovetail.model.Operation.REPLACE;
import static dev.dovetail.model.Operation.SCAN;
import static dev.dovetail.model.Operation.UPDATE;
import static dev.dovetail.model.Operation.UPSERT;

import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What {@link RepositoryContract} checks of a method, by its operation. */
enum Rule {
  GET_FINDS_WHAT_IS_STORED(ReadRules::getFinds, Need.ANY, GET),
  GET_OF_NOTHING_IS_EMPTY(ReadRules::getOfNothing, Need.ANY, GET),
  CONSISTENT_READ_SEES_THE_LAST_WRITE(
      LagRules::seesTheLastWrite, Need.CONSISTENT, GET, QUERY, COUNT, BATCH_GET),
  QUERY_READS_ALL_IN_ORDER(QueryRules::readsAllInOrder, Need.WHOLE_LIST, QUERY),
  QUERY_PAGES_FIT_TOGETHER(QueryRules::pagesFitTogether, Need.PAGES, QUERY),
  CURSOR_OF_ANOTHER_PARTITION_IS_REFUSED(QueryRules::foreignCursor, Need.PAGES, QUERY),
  COUNT_IS_THE_NUMBER_OF_ITEMS(QueryRules::counts, Need.ANY, COUNT),
  SCAN_READS_ALL(QueryRules::scansAll, Need.ANY, SCAN),
  READ_GOES_ON_AFTER_A_SHORT_PAGE(QueryRules::goesOn, Need.WHOLE_LIST, QUERY, COUNT, SCAN),
  EXPIRED_ITEM_IS_HIDDEN(ExpiryRules::hidden, Need.EXPIRES, GET, QUERY, COUNT, SCAN),
  EXPIRED_ITEM_IS_NOT_WRITTEN(
      ExpiryRules::notWritten, Need.EXPIRES, REPLACE, UPDATE, MODIFY, MOVE, CHECK),
  EXPIRED_ITEM_IS_NO_OBSTACLE(ExpiryRules::noObstacle, Need.EXPIRES, CREATE, UPSERT),
  OTHER_TYPE_IS_NOT_READ(TypeRules::notRead, Need.ANY, GET, QUERY, COUNT, BATCH_GET),
  OTHER_TYPE_IS_NOT_WRITTEN(
      TypeRules::notWritten,
      Need.ANY,
      CREATE,
      REPLACE,
      UPDATE,
      UPSERT,
      MODIFY,
      MOVE,
      DELETE,
      CHECK),
  CREATE_STORES_THE_RECORD(WriteRules::createStores, Need.EXACT, CREATE, UPSERT),
  CREATE_AGAIN_IS_REFUSED(WriteRules::createAgain, Need.OWN_KEY, CREATE),
  CREATE_AT_THE_LIMITS_OF_THE_KEY(LimitRules::keyLimits, Need.LONG_KEY, CREATE),
  REPLACE_STORES_THE_RECORD(WriteRules::replaceStores, Need.RECORD, REPLACE),
  UPDATE_CHANGES_WHAT_IT_NAMES(WriteRules::updateChanges, Need.EXACT, UPDATE),
  WRITE_OF_NOTHING_IS_REFUSED(
      WriteRules::writeOfNothing, Need.ANY, REPLACE, UPDATE, MODIFY, MOVE, DELETE, CHECK),
  WRITE_OF_A_STALE_VERSION_IS_REFUSED(
      WriteRules::staleVersion, Need.VERSION, REPLACE, UPDATE, MOVE, DELETE, CHECK),
  DELETE_REMOVES_THE_ITEM_ONCE(WriteRules::deletes, Need.EXACT, DELETE),
  MOVE_TAKES_THE_ITEM_ALONG(MoveRules::takesAlong, Need.EXACT, MOVE),
  MOVE_TO_A_TAKEN_KEY_IS_REFUSED(MoveRules::toATakenKey, Need.EXACT, MOVE),
  MODIFY_STORES_WHAT_IS_MADE(ModifyRules::stores, Need.EXACT, MODIFY),
  MODIFY_OF_NOTHING_NEW_WRITES_NOTHING(ModifyRules::ofNothingNew, Need.EXACT, MODIFY),
  MODIFY_OF_THE_KEY_IS_REFUSED(ModifyRules::ofTheKey, Need.EXACT, MODIFY),
  MODIFY_SEES_THE_WRITES_OF_OTHERS(ModifyRules::meetsAnother, Need.EXACT, MODIFY),
  INDEXES_FOLLOW_THE_ITEM(
      WriteRules::indexesFollow, Need.COMPOSED, CREATE, REPLACE, UPDATE, UPSERT, MODIFY, MOVE),
  TRANSACTION_IS_ALL_OR_NOTHING(
      TransactionRules::allOrNothing, Need.PART, CREATE, REPLACE, UPDATE, DELETE, CHECK),
  TRANSACTION_NAMES_THE_WRITE_THAT_IS_REFUSED(
      TransactionRules::namesTheRefused, Need.PART, CREATE, REPLACE, UPDATE, DELETE, CHECK),
  TRANSACTION_IS_DONE_ONCE(TransactionRules::doneOnce, Need.PART, CREATE, REPLACE, UPDATE, DELETE),
  CHECK_DEMANDS_WHAT_IT_NAMES(TransactionRules::checksWhatItNames, Need.EXACT, CHECK),
  SNAPSHOT_HAS_EACH_ITEM(TransactionRules::readsTogether, Need.READ, GET),
  LOST_ANSWER_IS_ONE_WRITE(RetryRules::lostAnswer, Need.TOKEN, CREATE, REPLACE, UPDATE, UPSERT),
  UNIQUE_VALUE_IS_HAD_ONCE(UniqueRules::hadOnce, Need.UNIQUE, CREATE),
  BATCH_GET_TELLS_OF_EACH_KEY(BatchRules::getsEach, Need.ANY, BATCH_GET),
  BATCH_PUT_STORES_ALL(BatchRules::putsAll, Need.ANY, BATCH_PUT),
  BATCH_DELETE_REMOVES_ALL(BatchRules::deletesAll, Need.ANY, BATCH_DELETE),
  BATCH_GOES_ON_WITH_WHAT_IS_LEFT(BatchRules::goesOn, Need.ANY, BATCH_GET, BATCH_PUT, BATCH_DELETE);

  /** What a method must be like for a rule to make sense. */
  private enum Need {
    ANY((subject, call) -> true),
    /** All that it is called with belongs to components. */
    EXACT((subject, call) -> call.isExact()),
    WHOLE_LIST((subject, call) -> !call.isSlice()),
    PAGES((subject, call) -> call.takesPage()),
    /** A read that sees all writes until then, and whose result is known. */
    CONSISTENT((subject, call) -> call.pattern().consistent() && call.isExact() && !call.isSlice()),
    EXPIRES((subject, call) -> subject.component(AttributeRole.TIME_TO_LIVE).isPresent()),
    VERSION((subject, call) -> call.demandsVersion(subject)),
    RECORD((subject, call) -> call.takesRecord() && call.isExact()),
    /** The caller decides the key. */
    OWN_KEY((subject, call) -> WriteRules.decidesTheKey(subject, call)),
    LONG_KEY((subject, call) -> LimitRules.apply(subject, call)),
    /** A write leaves a token on its item; without unique components, the item is read alone. */
    TOKEN((subject, call) -> call.isExact() && !subject.hasUniques()),
    COMPOSED((subject, call) -> subject.hasComposedIndexes() && call.isExact()),
    PART((subject, call) -> TransactionRules.apply(subject, call)),
    READ((subject, call) -> call.isRead()),
    UNIQUE((subject, call) -> subject.hasUniques() && call.isExact());

    private final BiPredicate<Subject, Call> isMet;

    Need(BiPredicate<Subject, Call> isMet) {
      this.isMet = isMet;
    }
  }

  private final BiConsumer<Bench, Call> check;
  private final Need need;
  private final Set<Operation> operations;

  Rule(BiConsumer<Bench, Call> check, Need need, Operation... operations) {
    this.check = check;
    this.need = need;
    this.operations = Set.of(operations);
  }

  /** {@return the name, such as {@code create-again-is-refused}} */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean appliesTo(Subject subject, Call call) {
    return operations.contains(call.pattern().operation()) && need.isMet.test(subject, call);
  }

  /** Whether requests meet faults, or reads lag: over the wire only. */
  boolean hasFaults() {
    return this == LOST_ANSWER_IS_ONE_WRITE
        || this == CONSISTENT_READ_SEES_THE_LAST_WRITE
        || this == READ_GOES_ON_AFTER_A_SHORT_PAGE
        || this == BATCH_GOES_ON_WITH_WHAT_IS_LEFT;
  }

  void run(Bench bench, Call call) {
    check.accept(bench, call);
  }
}
