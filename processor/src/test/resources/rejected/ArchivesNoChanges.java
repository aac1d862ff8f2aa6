package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [ArchivesNoChanges] The function ArchivesNoChanges has @Archives, but is called with no changes that it could write there. Add @OnChange, or remove @Archives.
@Archives("changes")
public final class ArchivesNoChanges {}
