package org.sanji.rollup;

/**
 * The rows a measure looked at, in short.
 *
 * @param rows how many there are
 * @param counted how many of them counted
 * @param sha256 SHA-256, in hexadecimal, over one line a row, by id
 */
public record RowDigest(int rows, int counted, String sha256) {}
