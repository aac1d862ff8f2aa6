import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.SingleTable;
import java.util.Optional;

/** Types of the package without a name, which nothing can import. */
final class Unnamed {
  enum Override {
    A
  }

  @Entity(type = "NOTE", pk = "NOTES", sk = "{id}", decode = true)
  record Page(String id, Override override) {}

  interface Facet {
    @Create
    Page create(Page page);

    @Get
    Optional<Page> get(String id);
  }

  @SingleTable
  interface AppTable {
    Facet facet();
  }
}
