package org.sanji.capture.onlinelearning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonIdentity;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RequestBodies;

/** Takes a batch of records apart, so that each is answered by itself, and stores what is right of it. */
@ApplicationScoped
class OnlineLearningBatchService {

    private final OnlineLearningPushes pushes;
    private final PersonIdentity identity;
    private final RequestBodies bodies;

    OnlineLearningBatchService(OnlineLearningPushes pushes, PersonIdentity identity, RequestBodies bodies) {
        this.pushes = pushes;
        this.identity = identity;
        this.bodies = bodies;
    }

    /** One record as it was read: what it says and whose it is, or what is wrong with it. */
    private record Entry(
            @Nullable OnlineLearningPush push, @Nullable UUID person, List<FieldError> errors) {}

    @Transactional
    OnlineLearningBatchView push(OnlineLearningBatchRequest request) {
        List<Entry> entries = request.records().stream().map(this::read).toList();
        Map<UUID, UUID> registered = pushes.registered(entries.stream()
                .map(Entry::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<@Nullable PushedRecord> results = new ArrayList<>();
        List<OnlineLearningRequest> wanted = new ArrayList<>();
        for (Entry entry : entries) {
            UUID learner = learner(entry, registered);
            if (entry.push() == null || learner == null) {
                results.add(refused(entry));
            } else {
                results.add(null);
                wanted.add(entry.push().of(request.platform(), learner));
            }
        }
        var stored = pushes.push(wanted).iterator();
        results.replaceAll(result -> result == null ? stored.next() : result);
        return OnlineLearningBatchView.of(IntStream.range(0, results.size())
                .mapToObj(index -> OnlineLearningBatchResult.of(index, Objects.requireNonNull(results.get(index))))
                .toList());
    }

    private Entry read(JsonNode record) {
        try {
            // A copy: reading takes out what is wrong, and the whole may be read again after a deadlock.
            OnlineLearningPush push = bodies.read(record.deepCopy(), OnlineLearningPush.class);
            if ((push.learner() == null) == (push.idNumber() == null)) {
                return new Entry(null, null, List.of(FieldError.at("/learner", "learner-or-id-number")));
            }
            var person = identity.recognise(push.idNumber());
            return new Entry(push, person == null ? null : person.key(), List.of());
        } catch (ProblemException refused) {
            return new Entry(
                    null, null, Objects.requireNonNullElse(refused.toProblem().errors(), List.of()));
        }
    }

    private static @Nullable UUID learner(Entry entry, Map<UUID, UUID> registered) {
        if (entry.push() == null) {
            return null;
        }
        return entry.person() == null ? entry.push().learner() : registered.get(entry.person());
    }

    private static PushedRecord refused(Entry entry) {
        return entry.push() == null
                ? PushedRecord.rejected(entry.errors())
                : PushedRecord.rejected("/idNumber", "unknown-learner");
    }
}
