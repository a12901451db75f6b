package org.sanji.capture;

import org.jspecify.annotations.Nullable;
import org.sanji.privacy.Masks;

/**
 * What a row says of somebody.
 *
 * @param name null once the person was erased
 */
public record PersonDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String remark) {

    PersonDetails masked() {
        return new PersonDetails(Masks.name(name), Masks.phone(phone), remark);
    }

    @Override
    public String toString() {
        return "somebody";
    }
}
