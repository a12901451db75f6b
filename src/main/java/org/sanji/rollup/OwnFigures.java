package org.sanji.rollup;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Measure;

/**
 * What one institution itself gives in a period, without what stands under it.
 *
 * @param region where it stood at the end of the period
 * @param amounts by measure; a measure it recorded nothing for is not in it, nor need be the one it is a part of
 */
public record OwnFigures(UUID institution, String name, Tier tier, RegionCode region, Map<String, Amount> amounts) {

    public OwnFigures {
        amounts = Collections.unmodifiableMap(amounts);
    }

    /** What it recorded; of a whole it recorded, a part it did not is nothing. */
    public Optional<Amount> amount(Measure measure) {
        return Optional.ofNullable(amounts.get(measure.code()))
                .or(() -> measure.whole()
                        .filter(whole -> amounts.containsKey(whole.code()))
                        .map(whole -> Amount.ZERO));
    }
}
