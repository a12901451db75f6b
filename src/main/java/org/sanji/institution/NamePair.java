package org.sanji.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Two characters that stand side by side in the present name of an institution (docs/decisions/0020). */
@Entity
@Table(name = "institution_name_pair")
@IdClass(NamePair.Key.class)
class NamePair {

    record Key(String county, UUID institution, String pair) implements Serializable {}

    @Id
    @TenantId
    private String county;

    @Id
    private UUID institution;

    @Id
    private String pair;

    protected NamePair() {}

    NamePair(UUID institution, String pair) {
        this.institution = institution;
        this.pair = pair;
    }
}
