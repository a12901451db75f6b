package org.sanji.kernel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks all query parameters of a request at once: a name the operation does not know, and a value that has not the
 * form or is out of the bounds of its parameter, are errors that name the parameter.
 */
public class QueryParameterFilter {

    /** No query parameter is longer, in characters. */
    public static final int LONGEST = 1_000;

    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 3000)
    public void check(UriInfo uri, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, QueryParameter> own = known.computeIfAbsent(method, QueryParameterFilter::parameters);
        Map<String, List<String>> sent = new TreeMap<>(uri.getQueryParameters());
        if (method.isAnnotationPresent(QueryOfAnother.class)) {
            sent.keySet().retainAll(own.keySet());
        }
        check(sent, own);
    }

    /**
     * Checks the parameters of a request that are those of another operation, likewise.
     *
     * @param containers the records of that operation's parameters
     * @throws ProblemException 400 with every error
     */
    public static void require(Map<String, List<String>> sent, Collection<Class<?>> containers) {
        Map<String, QueryParameter> found = new TreeMap<>();
        containers.forEach(container -> collect(container, found));
        check(sent, found);
    }

    private static void check(Map<String, List<String>> sent, Map<String, QueryParameter> parameters) {
        List<FieldError> errors = new ArrayList<>();
        parameters.values().stream()
                .filter(parameter -> parameter.required() && !sent.containsKey(parameter.name()))
                .forEach(parameter -> errors.add(FieldError.parameter(parameter.name(), "required-parameter")));
        sent.forEach((name, values) -> {
            QueryParameter parameter = parameters.get(name);
            if (parameter == null) {
                errors.add(FieldError.parameter(name, "unknown-parameter", String.join(", ", parameters.keySet())));
            } else {
                values.stream()
                        .flatMap(value -> parameter.refuse(value).stream())
                        .forEach(errors::add);
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, errors);
        }
    }

    private static Map<String, QueryParameter> parameters(Method method) {
        Map<String, QueryParameter> found = new TreeMap<>();
        Arrays.stream(method.getParameters()).forEach(parameter -> {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                collect(parameter.getType(), found);
            }
            add(parameter, parameter.getType(), found);
        });
        return found;
    }

    private static long least(Class<?> type) {
        return type == Integer.class ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }

    private static long most(Class<?> type) {
        return type == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    private static void collect(Class<?> container, Map<String, QueryParameter> found) {
        Arrays.stream(container.getDeclaredFields()).forEach(field -> add(field, field.getType(), found));
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, QueryParameter> found) {
        QueryParam name = element.getAnnotation(QueryParam.class);
        if (name != null) {
            Min least = element.getAnnotation(Min.class);
            Max most = element.getAnnotation(Max.class);
            Pattern form = element.getAnnotation(Pattern.class);
            found.put(
                    name.value(),
                    new QueryParameter(
                            name.value(),
                            type,
                            element.isAnnotationPresent(NotNull.class),
                            least == null ? least(type) : least.value(),
                            most == null ? most(type) : most.value(),
                            form != null && form.regexp().equals(AsciiCode.FORM)));
        }
    }
}
