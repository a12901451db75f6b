package org.sanji.capture;

import java.util.UUID;
import org.sanji.kernel.DateSpan;

/**
 * A row about somebody who was looked for.
 *
 * @param person the same one in every row of one person in the county
 * @param days the days on which the row counts
 */
public record FoundPerson(UUID id, UUID institution, UUID person, DateSpan days) {}
