package org.sanji.capture.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Networks as the database keeps them: their names in one order, with commas; null for none. */
@Converter
public class PlatformNetworksColumn implements AttributeConverter<List<PlatformNetwork>, String> {

    private static final String SEPARATOR = ",";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<PlatformNetwork> networks) {
        return networks == null || networks.isEmpty()
                ? null
                : networks.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public List<PlatformNetwork> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split(SEPARATOR))
                        .map(PlatformNetwork::valueOf)
                        .toList();
    }
}
