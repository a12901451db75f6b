package org.sanji.kernel.openapi;

import java.util.List;

/**
 * What the annotations and types of an endpoint method say beyond what is in the document already.
 *
 * @param roles who may call it; empty when everybody may who is known
 * @param open whether it needs no token at all
 * @param tagged whether it answers with the ETag of an item
 * @param conditional whether it answers one item and nothing else, so 304 to who has its version
 * @param paged whether it answers one page of a list
 * @param sorts what it can sort by, as a list
 * @param keyed whether, as a POST, it is done once for each Idempotency-Key
 * @param decidesStatus whether the method itself decides the status, as those do that create
 */
record Endpoint(
        List<String> roles,
        boolean open,
        boolean tagged,
        boolean conditional,
        boolean paged,
        List<String> sorts,
        boolean keyed,
        boolean decidesStatus) {}
