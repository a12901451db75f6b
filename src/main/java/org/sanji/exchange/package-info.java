/**
 * The doors through which figures leave their county for systems that pull: releases, the change feed. In flow figures and
 * decisions; out flow what cities and provinces publish. May import everything that stands left of it.
 */
@NullMarked
package org.sanji.exchange;

import org.jspecify.annotations.NullMarked;
