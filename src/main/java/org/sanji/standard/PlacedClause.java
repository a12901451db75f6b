package org.sanji.standard;

/** A clause and where its document has it. */
record PlacedClause(Place place, Clause clause) {}
