package org.sanji.local.sample;

/**
 * A text about somebody, to be encrypted for its row: two columns.
 *
 * @param column without its ending
 */
record Personal(String column, String text) {}
