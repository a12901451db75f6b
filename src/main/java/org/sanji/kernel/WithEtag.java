package org.sanji.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that names the version of the item it shows by itself, because more than the item is shown: it has an
 * ETag to base a change on, but is never answered 304.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithEtag {}
