package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import org.sanji.kernel.FieldError;

/** What a value of a statement must be like. */
interface Form {

    /**
     * Adds what is wrong with a value.
     *
     * @param pointer where it stands in the body
     */
    void check(JsonNode value, String pointer, Collection<FieldError> errors);
}
