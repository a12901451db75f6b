package org.sanji.kernel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what with the rows of a resource, read from its operations: there is no second list of roles. */
public final class ResourceRoles {

    private ResourceRoles() {}

    /** The roles that may create a row. */
    public static Set<String> creating(Class<?> resource) {
        return of(resource, POST.class);
    }

    /** The roles that may list rows. */
    public static Set<String> listing(Class<?> resource) {
        return of(resource, GET.class);
    }

    /** Of the operations of the collection itself, which have no path of their own. */
    private static Set<String> of(Class<?> resource, Class<? extends Annotation> method) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(operation ->
                        operation.isAnnotationPresent(method) && !operation.isAnnotationPresent(Path.class))
                .map(operation -> operation.getAnnotation(RolesAllowed.class))
                .flatMap(roles -> Arrays.stream(roles.value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
