package org.sanji.release;

import java.util.Map;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/** A database with the sample data, and Keycloak. */
final class FilledStack {

    private FilledStack() {}

    /** By the account that migrates: it alone gives the others their rights. */
    static LocalAddresses start() {
        LocalAddresses at = LocalStack.forTests();
        Map<String, String> accounts = at.environment();
        SampleData.load(at.databaseUrl(), accounts.get("DB_MIGRATION_USERNAME"), accounts.get("DB_MIGRATION_PASSWORD"));
        return at;
    }
}
