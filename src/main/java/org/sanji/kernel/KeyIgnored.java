package org.sanji.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that does not look at {@code Idempotency-Key}: it stores nothing, or does again what it did before and nobody is
 * harmed. All others do what they do once for each key.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyIgnored {}
