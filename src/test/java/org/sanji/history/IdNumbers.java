package org.sanji.history;

/** ID numbers that are well formed and belong to nobody: all were born in one district on made-up days. */
final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumbers() {}

    /** One for each person of each history. */
    static String of(long history, int person) {
        String digits = "110105%04d%02d%02d%03d"
                .formatted(1950 + history % 40, 1 + history / 40 % 12, 1 + history / 480 % 28, 100 + person);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + CHECKS.charAt(sum % 11);
    }
}
