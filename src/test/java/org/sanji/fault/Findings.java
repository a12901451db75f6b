package org.sanji.fault;

import java.util.List;

/** What a run found, told as it is found: what held, what broke, and figures that are neither. */
final class Findings {

    private static final int MOST_TOLD = 10;

    private int broken;

    /** Something that must be so. */
    void say(boolean held, String what, Object... figures) {
        broken += held ? 0 : 1;
        System.out.println((held ? "held    " : "BROKEN  ") + what.formatted(figures));
    }

    /** A figure nobody promised. */
    void tell(String what, Object... figures) {
        System.out.println("        " + what.formatted(figures));
    }

    /** What is wrong, one by one; nothing must be. */
    void nothing(List<String> wrong, String what) {
        wrong.stream().limit(MOST_TOLD).forEach(System.err::println);
        say(wrong.isEmpty(), "%s: %d faults", what, wrong.size());
    }

    boolean isAllHeld() {
        return broken == 0;
    }
}
