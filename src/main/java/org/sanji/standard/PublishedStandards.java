package org.sanji.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.kernel.AsciiCode;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/**
 * All standards there are: those the application ships with, and those cities and provinces published. What was found
 * once is remembered, because a published version never changes.
 */
@ApplicationScoped
public class PublishedStandards {

    private static final String VERSIONS = """
            select new org.sanji.standard.PublishedStandard$Name(code, version) from PublishedStandard
             order by code, publishedAt, version
            """;

    private final EntityManager entities;
    private final CurrentRequest current;
    private final Clock clock;
    private final Map<PublishedStandard.Name, Standard> remembered = new ConcurrentHashMap<>();

    PublishedStandards(EntityManager entities, CurrentRequest current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** All versions of all standards: those shipped, then those published, by code and in the order they came. */
    public List<Standard> all() {
        List<PublishedStandard.Name> published =
                entities.createQuery(VERSIONS, PublishedStandard.Name.class).getResultList();
        return Stream.concat(
                        StandardCatalogue.all().stream(), published.stream().flatMap(name -> find(name).stream()))
                .toList();
    }

    public Optional<Standard> find(String code, String version) {
        return StandardCatalogue.find(code, version).or(() -> find(new PublishedStandard.Name(code, version)));
    }

    /** The names of all versions, as a refusal lists them. */
    public String names() {
        return all().stream()
                .map(standard -> standard.code() + "/" + standard.version())
                .collect(Collectors.joining(", "));
    }

    /** What a version says, without the cases it is proven by: its digest is that of this. */
    public Optional<JsonNode> content(String code, String version) {
        Optional<JsonNode> shipped = StandardCatalogue.find(code, version)
                .map(StandardCatalogue::document)
                .map(StandardReader::yaml);
        return shipped.or(() -> row(new PublishedStandard.Name(code, version))
                        .map(row -> StandardReader.json(row.document.getBytes(StandardCharsets.UTF_8))))
                .map(StandardReader::withoutCases);
    }

    /** The document of a version in YAML or JSON, as its author wrote it; empty when there is no such version. */
    Optional<byte[]> document(String code, String version) {
        return StandardCatalogue.find(code, version)
                .map(StandardCatalogue::document)
                .or(() -> row(new PublishedStandard.Name(code, version))
                        .map(row -> row.document.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Refuses what may not be published by this caller, or not any more.
     *
     * @throws ProblemException 422 when it names no region or another one than its earlier versions, 403 outside the
     *     caller's region, 409 when the version is published
     */
    public void requirePublishable(Standard standard) {
        RegionCode region = standard.region();
        if (region == null) {
            throw ProblemException.rule("/region", "missing");
        }
        current.requireAuthorityOver(region);
        List<Standard> others = all().stream()
                .filter(other -> other.code().equals(standard.code()))
                .toList();
        if (others.stream()
                .anyMatch(other -> !region.equals(other.region()) || other.subject() != standard.subject())) {
            throw ProblemException.rule("/code", "standard-of-others", standard.code());
        }
        if (others.stream().anyMatch(other -> other.version().equals(standard.version()))) {
            throw ProblemException.of(ProblemType.DUPLICATE, "version-published", standard.code(), standard.version());
        }
    }

    /** Publishes a version that has been checked. It can be evaluated from the moment the transaction is committed. */
    @Transactional
    public void publish(Standard standard, JsonNode document) {
        requirePublishable(standard);
        entities.persist(new PublishedStandard(
                standard,
                String.valueOf(standard.region()),
                StandardReader.canonical(document),
                clock.instant(),
                current.caller().id()));
        entities.flush();
    }

    private Optional<Standard> find(PublishedStandard.Name name) {
        Standard known = remembered.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Standard> found = row(name)
                .map(row -> StandardReader.read(StandardReader.json(row.document.getBytes(StandardCharsets.UTF_8))));
        found.ifPresent(standard -> remembered.put(name, standard));
        return found;
    }

    private Optional<PublishedStandard> row(PublishedStandard.Name name) {
        boolean possible = AsciiCode.isPossible(name.code()) && AsciiCode.isPossible(name.version());
        return possible ? Optional.ofNullable(entities.find(PublishedStandard.class, name)) : Optional.empty();
    }
}
