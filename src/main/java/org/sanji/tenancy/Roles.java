package org.sanji.tenancy;

import java.util.List;
import java.util.Set;

/**
 * The roles of design §2. A role counts only inside the region of the caller's token. Administration is in three hands that
 * watch each other: of the system, of security, and of audit (docs/decisions/0033).
 */
public final class Roles {

    /** Administration of the system: opens counties and keeps the network of institutions. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    /** Records, corrects and approves everything in a county, and applies for evaluations. */
    public static final String COUNTY_ADMIN = "county-admin";

    /** Records what happened in the institutions of its region. */
    public static final String EDITOR = "editor";

    /** Reads what is recorded in its region. */
    public static final String VIEWER = "viewer";

    /** City or province: applications, evidence and figures of its region; no personal rows. */
    public static final String REVIEWER = "reviewer";

    /** A machine of a province: releases and figures only. */
    public static final String PULLER = "puller";

    /** Administration of audit: reads the audit trail only. */
    public static final String AUDITOR = "auditor";

    /** A machine of a learning platform: pushes online learning of its region, and reads what it pushed. */
    public static final String LEARNING_PLATFORM = "learning-platform";

    /** Administration of security: gives and takes roles and regions in the identity server, and calls nothing here. */
    public static final String SECURITY_ADMIN = "security-admin";

    /** All of them, as they are shown. */
    static final List<String> ALL = List.of(
            PLATFORM_ADMIN, COUNTY_ADMIN, EDITOR, VIEWER, REVIEWER, PULLER, AUDITOR, SECURITY_ADMIN, LEARNING_PLATFORM);

    /** Who holds one of these holds no other: the three administrators, and machines. */
    static final Set<String> ALONE = Set.of(PLATFORM_ADMIN, SECURITY_ADMIN, AUDITOR, PULLER, LEARNING_PLATFORM);

    private Roles() {}
}
