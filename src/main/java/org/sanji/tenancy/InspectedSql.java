package org.sanji.tenancy;

import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** SQL that goes past the mapping of the ORM, but not past its inspector: who counts or checks statements sees it too. */
public final class InspectedSql {

    private InspectedSql() {}

    /** The statement as the inspector gives it. */
    public static String of(SharedSessionContractImplementor session, String sql) {
        var inspector = session.getJdbcSessionContext().getStatementInspector();
        return inspector == null ? sql : inspector.inspect(sql);
    }
}
