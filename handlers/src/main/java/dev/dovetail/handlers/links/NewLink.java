package dev.dovetail.handlers.links;

import dev.dovetail.lambda.Format;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;
import dev.dovetail.lambda.TextFormat;

/**
 * What a client says of a new link.
 *
 * @param url where it leads, kept as it was sent: a link is not ours to change
 */
@JsonRecord
record NewLink(@Size(min = 1, max = 2048) @Format(TextFormat.URL) String url) {}
