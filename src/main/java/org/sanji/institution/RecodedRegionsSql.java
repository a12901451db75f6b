package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** Ends all places of a county and has them go on under its new code, set-wise. The map belongs to no tenant. */
@ApplicationScoped
class RecodedRegionsSql {

    /** The digits behind those of the county stay. */
    private static final String OPEN = """
            insert into region (code, level, parent, name, valid_from)
            select concat(:later, substring(code, 7)), level,
                   case when level = 'COUNTY' then parent else concat(:later, substring(parent, 7)) end,
                   case when level = 'COUNTY' then coalesce(:name, name) else name end, :day
            from region where code between :first and :last and valid_to is null
            """;

    private static final String END = """
            update region set valid_to = :eve, successor = concat(:later, substring(code, 7))
            where code between :first and :last and valid_to is null
            """;
    /** The last day on which a place began, had ended or was called otherwise. */
    private static final String LAST_CHANGE = """
            select max(day) from (
                select max(valid_from) as day from region where code between :first and :last
                union all select max(valid_to) from region where code between :first and :last
                union all select max(valid_to) from region_former_name where region between :first and :last) d
            """;

    private final Session session;

    RecodedRegionsSql(Session session) {
        this.session = session;
    }

    void carryOn(RegionCode county, String later, @Nullable String name, LocalDate day) {
        session.createNativeMutationQuery(OPEN)
                .setParameter("later", later)
                .setParameter("name", name, String.class)
                .setParameter("day", day)
                .setParameter("first", county.value())
                .setParameter("last", county.highest())
                .executeUpdate();
        session.createNativeMutationQuery(END)
                .setParameter("eve", day.minusDays(1))
                .setParameter("later", later)
                .setParameter("first", county.value())
                .setParameter("last", county.highest())
                .executeUpdate();
    }

    boolean isKnown(String code) {
        return !session.createNativeQuery("select code from region where code = :code", String.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    String name(String code) {
        return session.createNativeQuery("select name from region where code = :code", String.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    @Nullable
    LocalDate lastChange(RegionCode county) {
        Object day = session.createNativeQuery(LAST_CHANGE, Object.class)
                .setParameter("first", county.value())
                .setParameter("last", county.highest())
                .getSingleResultOrNull();
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }
}
