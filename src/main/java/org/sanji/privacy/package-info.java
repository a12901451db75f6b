/**
 * Personal data: encrypted where it lies, found again by keyed digests, masked where it is shown
 * ({@code docs/privacy.md}). May import kernel and tenancy.
 */
@NullMarked
package org.sanji.privacy;

import org.jspecify.annotations.NullMarked;
