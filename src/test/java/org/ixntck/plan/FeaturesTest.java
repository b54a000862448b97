package org.ixntck.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static List<Planned> parse(String text) throws IOException, FeatureException {
        return FeatureFile.bundled("phase/some.feature")
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldNumberTheRowsOfAnOutlineOverAllItsExamples() throws Exception {
        List<Planned> planned = parse("""
                Feature: f
                  Rule: r
                    @AD-01
                    Scenario Outline: goes <how>
                      When Ann <how>
                      Examples:
                        | how |
                        | x   |
                      @AD-03
                      Examples:
                        | how |
                        | y   |
                """);

        assertThat(planned).extracting(Planned::id).containsExactly("phase/some#goes x[1]", "phase/some#goes y[2]");
        assertThat(planned).extracting(Planned::line).containsExactly(8, 12);
        assertThat(planned.get(1).requirements()).containsExactly("AD-01", "AD-03");
        assertThat(planned.get(0).phase()).isEqualTo("phase");
        assertThat(planned.get(0).steps()).containsExactly(new Planned.Step(5, true, "Ann x"));
    }

    @Test
    void shouldSayWhereAFeatureDoesNotParse() {
        assertThatThrownBy(() -> parse("Feature: f\n  Scenario: s\n    Given x\n    Givn a typo\n"))
                .isInstanceOf(FeatureException.class)
                .hasMessageContaining("features/phase/some.feature:4: not valid Gherkin: expected: ");
    }

    @Test
    void shouldGiveEachScenarioAnIdOfItsOwn() throws Exception {
        assertThat(Features.bundled().scenarios()).extracting(Planned::id).doesNotHaveDuplicates();
    }
}
