package org.sanji.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a list can be sorted by, each also turned round: the values of its parameter {@code sort} in the contract. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortedBy {

    /** Properties of the items. */
    String[] value();
}
