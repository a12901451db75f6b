package org.sanji.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Personal texts as they are shown by default. Of a name of three and more characters the first and the last stay (王*敏),
 * of two the first (王*), of one none; of a mobile number the first three and the last four (138****1234), of a shorter one
 * the last two. Of free text about whom to ask, the first character alone.
 */
public final class Masks {

    private static final String HIDDEN = "*";
    private static final int MOBILE_DIGITS = 11;
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 4;
    private static final int SHOWN_OF_OTHERS = 2;
    private static final int LONGEST_SHOWN = 4;

    private Masks() {}

    /** A person's name, of whatever letters. A long one is not shown as long as it is. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null) {
            return null;
        }
        int[] letters = name.codePoints().toArray();
        if (letters.length < 2) {
            return HIDDEN;
        }
        String first = Character.toString(letters[0]);
        if (letters.length == 2) {
            return first + HIDDEN;
        }
        return first
                + HIDDEN.repeat(Math.min(letters.length, LONGEST_SHOWN) - 2)
                + Character.toString(letters[letters.length - 1]);
    }

    /** A phone number of digits, + and -. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        int length = phone.length();
        if (length >= MOBILE_DIGITS) {
            return phone.substring(0, SHOWN_BEFORE)
                    + HIDDEN.repeat(length - SHOWN_BEFORE - SHOWN_AFTER)
                    + phone.substring(length - SHOWN_AFTER);
        }
        return HIDDEN.repeat(length - SHOWN_OF_OTHERS) + phone.substring(length - SHOWN_OF_OTHERS);
    }

    /** Whom to ask: a name, a number, or both in one text. */
    public static @Nullable String contact(@Nullable String contact) {
        return contact == null || contact.isEmpty()
                ? contact
                : Character.toString(contact.codePointAt(0)) + HIDDEN.repeat(SHOWN_BEFORE);
    }
}
