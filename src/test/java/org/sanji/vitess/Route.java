package org.sanji.vitess;

import java.util.Set;

/**
 * Where a statement goes.
 *
 * @param tables those that decide it: at a scatter those that are tied to no county
 */
record Route(Kind kind, Set<String> tables) {

    enum Kind {
        /** It names no table. */
        NOWHERE,
        /** The keyspace that is not sharded, or any shard: only references are read. */
        PROVINCE,
        /** The shard of one county. */
        COUNTY,
        /** The shards of the counties it lists. */
        COUNTIES,
        /** All shards. */
        SCATTER,
        /** A shard and the other keyspace: their rows meet outside of the databases. */
        BOTH_KEYSPACES
    }

    /** Whether it goes further than to the counties it names. */
    boolean crosses() {
        return kind == Kind.SCATTER || kind == Kind.BOTH_KEYSPACES;
    }
}
