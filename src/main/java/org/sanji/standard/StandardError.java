package org.sanji.standard;

/** One mistake in the file of a standard, and its place there as a JSON pointer ({@code /groups/0/clauses/2/rule}). */
public record StandardError(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
