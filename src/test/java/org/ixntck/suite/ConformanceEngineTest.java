package org.ixntck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a build sees of a suite: the scenarios, and the verdict as one more test. */
class ConformanceEngineTest {

    private static final String VERDICT = "verdict";

    private final Map<String, TestExecutionResult> results = new TreeMap<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final List<String> order = new ArrayList<>();

    private void execute(Class<?> suite) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(suite))
                                .filters(EngineFilter.includeEngines("junit-platform-suite"))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionSkipped(TestIdentifier identifier, String reason) {
                                skipped.put(identifier.getDisplayName(), reason);
                            }

                            @Override
                            public synchronized void executionFinished(
                                    TestIdentifier identifier, TestExecutionResult result) {
                                if (identifier.isTest()) {
                                    results.put(identifier.getDisplayName(), result);
                                    order.add(identifier.getDisplayName());
                                }
                            }
                        });
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private String complaint() {
        return results.get(VERDICT).getThrowable().orElseThrow().getMessage();
    }

    @Test
    void shouldShowEachScenarioAndTheVerdictLast() {
        execute(Suites.Good.class);

        assertThat(results).hasSizeGreaterThan(3);
        assertThat(results.values()).allMatch(result -> result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);
        assertThat(order).endsWith(VERDICT);
        assertThat(order).filteredOn(VERDICT::equals).hasSize(1);
    }

    @Test
    void shouldWriteNumbersAsEverywhereAndLeaveTheLocaleOfTheBuild() throws Exception {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale egypt = Locale.forLanguageTag("ar-EG");
        Locale.setDefault(Locale.Category.FORMAT, egypt);
        try {
            execute(Suites.Good.class);

            assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(egypt);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
        assertThat(Path.of("target/suites/latest/verdict.json"))
                .content()
                .contains("judged by ")
                .doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }

    @Test
    void shouldFailTheScenarioAndTheVerdictOfABrokenServer() {
        execute(Suites.Broken.class);

        assertThat(results.entrySet())
                .anyMatch(result -> !result.getKey().equals(VERDICT)
                        && result.getValue().getStatus() == TestExecutionResult.Status.FAILED);
        assertThat(complaint())
                .startsWith("NOT_CONFORMANT, exit code 1; see target/suites")
                .contains("AD-01: expected EventAgentLogout for agent-");
    }

    @Test
    void shouldSkipWhatWasNotReachedAndSayWhy() {
        execute(Suites.Absent.class);

        assertThat(results).containsOnlyKeys(VERDICT);
        assertThat(complaint()).startsWith("ERROR, exit code 3: ").contains("cannot be tested");
        assertThat(skipped)
                .isNotEmpty()
                .allSatisfy((name, why) -> assertThat(why).isEqualTo(complaint()));
    }

    @Test
    void shouldPassOnNothingThatControlsATerminal() {
        execute(Suites.Hostile.class);

        assertThat(complaint()).startsWith("NOT_CONFORMANT").contains("owned");
        assertThat(results.values())
                .flatExtracting(result -> result.getThrowable().stream()
                        .map(ConformanceEngineTest::printed)
                        .toList())
                .isNotEmpty()
                .noneMatch(text -> text.matches("(?s).*[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e].*"));
    }

    @Test
    void shouldSayWhatIsWrongWithAParameter() {
        execute(Suites.Misspelt.class);

        assertThat(results).containsOnlyKeys(VERDICT);
        assertThat(complaint()).startsWith("ixn-tck.adaptor: there is no such parameter; there are: ixn-tck.adapter");
    }

    @Test
    void shouldSayWhatIsWrongWithFeatures() {
        execute(Suites.WithoutFolder.class);

        assertThat(complaint()).contains("no/such/folder: there is no such folder");
    }

    @Test
    void shouldFindNothingWhereNobodyAsks() {
        var plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(ConformanceEngineTest.class))
                        .filters(EngineFilter.includeEngines(ConformanceEngine.ID))
                        .configurationParameter(Parameters.ADAPTER, "reference")
                        .build());

        assertThat(plan.containsTests()).isFalse();
    }
}
