package org.sanji.exchange.imports;

import java.util.UUID;

/** Which import a job is about. */
record ImportParameters(UUID run) {}
