package org.sanji.isolation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who attacks from where, and who lives in the counties. */
final class Callers {

    static final List<String> ROLES = List.of(
            "platform-admin", "county-admin", "editor", "viewer", "reviewer", "puller", "auditor", "learning-platform");

    private Callers() {}

    /** Everybody with authority over a region. */
    static List<Caller> of(String region) {
        return ROLES.stream().map(role -> new Caller(role, region)).toList();
    }

    /** Who lives in a county, and who looks after it. */
    static Set<Caller> residents(World world) {
        String county = world.county();
        return Set.of(
                new Caller("county-admin", county),
                new Caller("editor", county),
                new Caller("reviewer", county.substring(0, 4)),
                new Caller("reviewer", county.substring(0, 2)),
                new Caller("auditor", county.substring(0, 4)),
                new Caller("platform-admin", county.substring(0, 2)));
    }

    /** The first that may call an operation, those closest to the county before others. */
    static List<Caller> allowed(Operation operation, World world) {
        Set<String> roles = operation.roles();
        return Stream.of(
                        new Caller("county-admin", world.county()),
                        new Caller("reviewer", world.value(Names.CITY)),
                        new Caller("platform-admin", world.county().substring(0, 2)),
                        new Caller("auditor", world.value(Names.CITY)))
                .filter(caller -> roles.isEmpty() || roles.contains(caller.role()))
                .toList();
    }
}
