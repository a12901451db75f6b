package org.sanji.institution;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What institutions recorded, as far as the tree must know it. Whoever knows the tables of the features answers, further
 * to the right.
 */
public interface RecordedRows {

    /** How many rows of an institution begin on a day or later, by feature; features without any are left out. */
    Map<String, Long> beginningSince(UUID institution, LocalDate day);
}
