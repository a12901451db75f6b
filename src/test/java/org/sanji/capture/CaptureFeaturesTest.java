package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No feature is left out of the contract tests: what has a resource under capture is in their list, or only reads. */
class CaptureFeaturesTest {

    private static final String COUNTY = "/v1/counties/{county}/";

    /** Read from rows of features; nothing is recorded there. */
    private static final Set<String> READ_ONLY = Set.of("learners/{id}/record");

    private static final Map<String, JavaClass> RESOURCES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sanji.capture").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .filter(type -> type.getPackageName().startsWith("org.sanji.capture."))
                    .collect(Collectors.toMap(CaptureFeaturesTest::path, type -> type));

    private static String path(JavaClass resource) {
        String path = resource.getAnnotationOfType(Path.class).value();
        return path.startsWith(COUNTY) ? path.substring(COUNTY.length()) : path;
    }

    @Test
    @DisplayName("Every resource is a feature of the contract tests, or named as one that only reads")
    void everyResourceIsListed() {
        Set<String> listed = Arrays.stream(CaptureFeature.values())
                .map(CaptureFeature::path)
                .collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(READ_ONLY);
        assertEquals(listed, new TreeSet<>(RESOURCES.keySet()));
    }

    @Test
    @DisplayName("What is named as reading only has no operation that writes")
    void readersOnlyRead() {
        List<String> writes = READ_ONLY.stream()
                .flatMap(path -> RESOURCES.get(path).getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class) && !method.isAnnotatedWith(GET.class))
                .map(JavaMethod::getFullName)
                .toList();
        assertEquals(List.of(), writes);
    }
}
