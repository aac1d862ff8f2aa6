package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [ArchivesName] The function ArchivesName writes to the archive "all changes", but an archive's name has 1 to 64 of the characters a-z A-Z 0-9 _ and -. Write for example @Archives("changes")
@Archives("all changes")
@OnChange
public final class ArchivesName {}
