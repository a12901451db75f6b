package org.sanji.evaluation;

import java.util.UUID;

/** An institution as a verdict names it. Verdicts name institutions, never people. */
public record InstitutionName(UUID id, String name) {}
