package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Storms of seeds that nobody has looked at, at least 2,000,000 entries of each policy, and disturbed ones. The profile {@code soak} runs this;
 * {@code -Dixn-tck.storms} says how many storms of each policy, and {@code -Dixn-tck.seed} from which seed on. What came of it stands in
 * target/storms.txt.
 */
@Tag("soak")
class StormsIT {

    private static final long STORMS = Long.getLong("ixn-tck.storms", 100);
    private static final long SEED = Long.getLong("ixn-tck.seed", 10_001);

    @Test
    void shouldChargeNoConformantServerAndMostDisturbances() throws Exception {
        List<String> lines = new ArrayList<>();
        List<Storms> all = new ArrayList<>();
        for (String policy : List.of("refuse", "close-earlier", "allow")) {
            Storms storms = new Storms(policy)
                    .judge(SEED, SEED + STORMS - 1)
                    .judgeOddOnes(SEED, SEED + STORMS - 1)
                    .disturb(SEED + STORMS, SEED + STORMS + STORMS / 4, 2);
            lines.addAll(storms.lines());
            all.add(storms);
            Files.write(Path.of("target", "storms.txt"), lines);
        }

        assertThat(all).allSatisfy(it -> assertThat(it.falseCharges()).isEmpty());
        assertThat(all.get(0).percentCharged()).isGreaterThanOrEqualTo(95);
        assertThat(all.get(1).percentCharged()).isGreaterThanOrEqualTo(95);
        assertThat(all.get(2).percentCharged()).isGreaterThanOrEqualTo(70);
    }
}
