package org.sanji.standard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sanji.kernel.Text;

/** Clauses under one heading of the document. */
public record ClauseGroup(Text title, List<Clause> clauses) {

    public ClauseGroup {
        requireNonNull(title, "title is missing");
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new InvalidPartException("empty-group");
        }
    }
}
