package org.sanji.kernel.openapi;

import java.util.OptionalInt;

/**
 * How long a text can be that a pattern takes as a whole. Knows what the patterns of this API are made of: groups, choices,
 * classes, escapes and counts; no end is what is said of {@code *}, {@code +} and everything else.
 */
final class PatternLength {

    private static final int ENDLESS = 1_000_000;

    private final String pattern;
    private int at;

    private PatternLength(String pattern) {
        this.pattern = pattern;
    }

    /** In characters; empty when it has no end, or the pattern does not speak of the whole text. */
    static OptionalInt of(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            return OptionalInt.empty();
        }
        int longest = new PatternLength(pattern).choices();
        return longest >= ENDLESS ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    private int choices() {
        int longest = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            longest = Math.max(longest, sequence());
        }
        return longest;
    }

    private int sequence() {
        int length = 0;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            length = Math.min(ENDLESS, length + counted(part()));
        }
        return length;
    }

    private int part() {
        char first = pattern.charAt(at++);
        return switch (first) {
            case '^', '$' -> 0;
            case '(' -> group();
            case '[' -> {
                at = pattern.indexOf(']', at + 1) + 1;
                yield 1;
            }
            case '\\' -> {
                at++;
                yield 1;
            }
            default -> 1;
        };
    }

    private int group() {
        boolean looks = pattern.startsWith("?=", at) || pattern.startsWith("?!", at);
        at += pattern.startsWith("?", at) ? 2 : 0;
        int length = choices();
        at++;
        return looks ? 0 : length;
    }

    private int counted(int length) {
        if (at >= pattern.length()) {
            return length;
        }
        return switch (pattern.charAt(at)) {
            case '?' -> {
                at++;
                yield length;
            }
            case '*', '+' -> {
                at++;
                yield ENDLESS;
            }
            case '{' -> times(length);
            default -> length;
        };
    }

    private int times(int length) {
        int end = pattern.indexOf('}', at);
        String count = pattern.substring(at + 1, end);
        at = end + 1;
        String most = count.substring(count.indexOf(',') + 1);
        return most.isEmpty() ? ENDLESS : length * Integer.parseInt(most);
    }
}
