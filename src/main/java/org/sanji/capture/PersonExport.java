package org.sanji.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.privacy.Vault;
import org.sanji.tenancy.CurrentRequest;

/** Puts together everything the county holds about a person, to hand it over (PIPL, article 45). */
@ApplicationScoped
public class PersonExport {

    private static final ObjectMapper STATES = new ObjectMapper();
    private static final String DIGEST = "Digest";
    private static final List<String> OF_THE_SERVER = List.of("county", "id", "institution", "version");

    private final CaptureStore store;
    private final PersonRows rows;
    private final Vault vault;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    PersonExport(
            CaptureStore store, PersonRows rows, Vault vault, AuditTrail audit, CurrentRequest current, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Everything about the person of a row; the trail has a line of it for each row.
     *
     * @throws ProblemException 404 when the county has no such row; 403 when the caller does not act for all of the county
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonalDataView export(Class<? extends PersonRecord> type, UUID id, DisclosureRequest request) {
        PersonRecord wanted = store.get(type, id);
        current.requireAuthorityOver(new RegionCode(current.code()));
        List<PersonRecord> about = rows.about(wanted.personKey());
        about.forEach(
                row -> audit.record(AuditAction.EXPORTED, row.feature(), row.id(), null, AuditTrail.stateOf(request)));
        return new PersonalDataView(
                clock.instant(),
                about.stream().map(this::row).toList(),
                rows.restingOn(about).stream().map(this::linked).toList());
    }

    private PersonalDataView.Row row(PersonRecord row) {
        return new PersonalDataView.Row(row.feature(), row.id(), row.institution(), row.personal(vault), fields(row));
    }

    private PersonalDataView.Row linked(CapturedRecord row) {
        return new PersonalDataView.Row(row.feature(), row.id(), row.institution(), Map.of(), fields(row));
    }

    /** What else it says, by the names it has in the trail. */
    private static Map<String, Object> fields(CapturedRecord row) {
        try {
            Map<String, Object> fields = new TreeMap<>(
                    STATES.readValue(AuditTrail.stateOf(row), new TypeReference<Map<String, Object>>() {}));
            fields.keySet().removeIf(name -> name.endsWith(DIGEST) || OF_THE_SERVER.contains(name));
            return fields;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
