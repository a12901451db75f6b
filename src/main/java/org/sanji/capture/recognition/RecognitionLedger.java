package org.sanji.capture.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sanji.kernel.RegionCode;

/**
 * The grants of a place. What a community holds is recorded at its township school (S1, eligibility); a school that
 * has closed since still speaks for the town it stood in last.
 */
@ApplicationScoped
public class RecognitionLedger {

    private static final String GRANTS = """
            from Recognition r
             where r.kind = :kind
               and r.institution in (select i.id from Institution i where i.tier = :tier and i.region = :region)
             order by r.grantedOn, r.id
            """;

    private final EntityManager entities;

    RecognitionLedger(EntityManager entities) {
        this.entities = entities;
    }

    /** All grants of one kind to the institutions that serve this very region, the oldest first. */
    @Transactional
    public List<RecognitionView> grants(RegionCode region, RecognitionKind kind) {
        return entities.createQuery(GRANTS, Recognition.class)
                .setParameter("kind", kind)
                .setParameter("tier", kind.tier())
                .setParameter("region", region.value())
                .getResultStream()
                .map(RecognitionView::of)
                .toList();
    }
}
