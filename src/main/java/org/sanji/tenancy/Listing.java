package org.sanji.tenancy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * A list of rows of one kind in the county of the request, filtered, sorted and paged by cursor: one query a page. The
 * row is called {@code r} in the conditions.
 */
public final class Listing<T> {

    private static final ScopedValue<Collection<UUID>> AMONG = ScopedValue.newInstance();

    private final Class<T> type;
    private final Function<T, UUID> idOf;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private @Nullable Sort<T> sort;
    private boolean descending;

    private Listing(Class<T> type, Function<T, UUID> idOf) {
        this.type = type;
        this.idOf = idOf;
    }

    /** A list of all rows of a kind, in the order they came. */
    public static <T> Listing<T> of(Class<T> type, Function<T, UUID> idOf) {
        return new Listing<>(type, idOf);
    }

    /**
     * Reads lists of which only some rows are wanted, known by their ids: many rows by the query, the checks and the view
     * of their list.
     */
    public static <V> V among(Collection<UUID> ids, Supplier<V> reading) {
        return ScopedValue.where(AMONG, ids).call(reading::get);
    }

    /** Keeps the rows for which the condition holds, unless the value is absent. */
    public Listing<T> where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Sorts as asked; refuses a sort that is not in the closed list. */
    public Listing<T> sortedBy(@Nullable String wanted, List<Sort<T>> allowed) {
        if (wanted != null) {
            sort = Sort.choose(wanted, allowed);
            descending = Sort.isDescending(wanted);
        }
        return this;
    }

    /**
     * Sorts by when the rows came, which their ids follow: the first ones first, or as asked.
     *
     * @param moment what the moment is called in the items
     */
    public Listing<T> sortedByTime(@Nullable String wanted, String moment) {
        if (wanted != null) {
            Sort.<T>choose(wanted, List.of(Sort.byText(moment, idOf::apply)));
            descending = Sort.isDescending(wanted);
        }
        return this;
    }

    /** Turns the order of a list without sorts round: what came last comes first. */
    public Listing<T> newestFirst() {
        descending = true;
        return this;
    }

    /** The wanted page. */
    public PageView<T> page(EntityManager entities, PageQuery page) {
        where("r.id in :among", "among", AMONG.isBound() ? AMONG.get() : null);
        Long total = page.wantsTotal() ? count(entities) : null;
        String order = sortName();
        Cursor.read(page.cursor(), order).ifPresent(this::after);
        TypedQuery<T> query = entities.createQuery("from " + type.getName() + " r" + filter() + orderBy(), type);
        parameters.forEach(query::setParameter);
        // Read only: the session need not keep a copy of each row to find out what changed.
        List<T> found = query.setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(page.size() + 1)
                .getResultList();
        boolean more = found.size() > page.size();
        List<T> items = more ? found.subList(0, page.size()) : found;
        return new PageView<>(items, more ? cursor(items.getLast(), order) : null, total);
    }

    private long count(EntityManager entities) {
        var query = entities.createQuery("select count(*) from " + type.getName() + " r" + filter(), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String filter() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void after(Cursor cursor) {
        String beyond = descending ? "<" : ">";
        parameters.put("cursorId", cursor.id());
        if (sort == null) {
            conditions.add("r.id " + beyond + " :cursorId");
            return;
        }
        parameters.put("cursorValue", valueIn(cursor, sort));
        conditions.add("(r.%1$s %2$s :cursorValue or (r.%1$s = :cursorValue and r.id %2$s :cursorId))"
                .formatted(sort.path(), beyond));
    }

    /** The value sorted by; a client may have made up a cursor with another kind of value. */
    private static Object valueIn(Cursor cursor, Sort<?> sort) {
        try {
            return sort.parse().apply(cursor.value());
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw ProblemException.of(ProblemType.UNKNOWN_CURSOR);
        }
    }

    private String orderBy() {
        String direction = descending ? " desc" : "";
        String first = sort == null ? "" : "r." + sort.path() + direction + ", ";
        return " order by " + first + "r.id" + direction;
    }

    private String sortName() {
        return (descending ? "-" : "") + (sort == null ? "id" : sort.name());
    }

    private String cursor(T last, String order) {
        String value = sort == null ? "" : String.valueOf(sort.valueOf().apply(last));
        return new Cursor(order, value, idOf.apply(last)).encoded();
    }
}
