package org.sanji.kernel.openapi;

import java.util.List;

/**
 * What the annotations and types of an endpoint method say beyond what is in the document already.
 *
 * @param roles who may call it; empty when everybody may who is known
 * @param open whether it needs no token at all
 * @param tagged whether it answers one item with a version, so with an ETag
 * @param paged whether it answers one page of a list
 * @param decidesStatus whether the method itself decides the status, as those do that create
 */
record Endpoint(List<String> roles, boolean open, boolean tagged, boolean paged, boolean decidesStatus) {}
