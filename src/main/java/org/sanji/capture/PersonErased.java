package org.sanji.capture;

import java.util.UUID;

/**
 * Fired inside the transaction that erases a person, after all its rows were written. Who keeps the key of a person
 * elsewhere replaces it: what is counted stays the same.
 */
public record PersonErased(String county, UUID keyBefore, UUID key) {}
