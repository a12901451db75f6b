package org.sanji.kernel.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.KeyIgnored;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.kernel.WithEtag;

/** The endpoint methods of the application by their operationId. */
final class Endpoints {

    private static final DotName RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName IDENTIFIED = DotName.createSimple(Identified.class);
    private static final DotName PAGE = DotName.createSimple(PageView.class);
    private static final String ANYBODY_KNOWN = "**";

    private final IndexView index;
    private final Map<String, Endpoint> byOperation = new HashMap<>();

    Endpoints(IndexView index) {
        this.index = index;
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                byOperation.put(
                        operation.value("operationId").asString(),
                        endpoint(operation.target().asMethod()));
            }
        }
    }

    Endpoint of(String operationId) {
        Endpoint endpoint = byOperation.get(operationId);
        if (endpoint == null) {
            throw new IllegalStateException("No method carries @Operation(operationId = \"" + operationId + "\")");
        }
        return endpoint;
    }

    private Endpoint endpoint(MethodInfo method) {
        boolean decidesStatus = method.returnType().name().equals(RESPONSE);
        Type answered = decidesStatus ? argument(method.returnType()) : method.returnType();
        boolean identified = isIdentified(index.getClassByName(answered.name()));
        return new Endpoint(
                roles(method.annotation(RolesAllowed.class)),
                method.hasAnnotation(PermitAll.class),
                identified || method.hasAnnotation(WithEtag.class),
                identified,
                answered.name().equals(PAGE),
                sorts(method.annotation(SortedBy.class)),
                !method.hasAnnotation(KeyIgnored.class),
                decidesStatus);
    }

    private static List<String> roles(@Nullable AnnotationInstance allowed) {
        return allowed == null
                ? List.of()
                : Arrays.stream(allowed.value().asStringArray())
                        .filter(role -> !role.equals(ANYBODY_KNOWN))
                        .toList();
    }

    private static List<String> sorts(@Nullable AnnotationInstance sorted) {
        return sorted == null ? List.of() : List.of(sorted.value().asStringArray());
    }

    private static Type argument(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }

    private static boolean isIdentified(@Nullable ClassInfo answered) {
        return answered != null && answered.interfaceNames().contains(IDENTIFIED);
    }
}
