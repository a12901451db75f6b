package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * One line of the closure table: over a segment of days, this institution stood under that ancestor, which served that
 * region. A segment is the longest run of days over which the whole chain of ancestors stays the same; all lines of a
 * segment share its first day, which is how a stored figure names the place it counts for. An open end is 9999-12-31.
 */
@Entity
@Table(name = "institution_closure")
@IdClass(ClosureRow.Key.class)
class ClosureRow {

    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    record Key(String county, UUID descendant, LocalDate validFrom, int depth) implements Serializable {}

    @Id
    @TenantId
    private String county;

    @Id
    private UUID descendant;

    @Id
    private LocalDate validFrom;

    /** Steps up from the descendant: 0 is itself. */
    @Id
    private int depth;

    private UUID ancestor;

    private String region;

    private LocalDate validTo;

    protected ClosureRow() {}

    ClosureRow(Chain.Segment segment, int depth) {
        this.descendant = segment.institution();
        this.validFrom = segment.from();
        this.validTo = segment.to();
        this.depth = depth;
        this.ancestor = segment.chain().get(depth).institution();
        this.region = segment.chain().get(depth).region().value();
    }
}
