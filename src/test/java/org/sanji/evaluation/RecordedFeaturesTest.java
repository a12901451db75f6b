package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordedFeaturesTest {

    private static final String COLLECTION = "/v1/counties/\\{county}/[a-z-]+";

    @Test
    void everyFeatureOfCaptureIsThereByTheNameItsPathHas() {
        String paths = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sanji.capture")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.getAnnotationOfType(Path.class).value())
                        .filter(path -> path.matches(COLLECTION))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .sorted()
                        .collect(Collectors.joining(", "));
        assertEquals(paths, RecordedFeatures.names());
    }
}
