package org.sanji.tenancy;

import java.io.Serializable;
import java.util.UUID;

/** The primary key of every tenant row: the county first, then the id. */
public record RowId(String county, UUID id) implements Serializable {}
