package org.sanji.tenancy;

/** Fired inside the transaction that gave a county a new code; observed after the commit. */
public record CountyRecoded(String code) {}
