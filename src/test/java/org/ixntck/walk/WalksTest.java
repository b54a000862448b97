package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks as they are generated, told and kept. */
class WalksTest {

    private static final Facts ALL = new Facts(
            List.of("A", "B"),
            true,
            true,
            Set.of(Control.values()),
            Set.of(Kind.values()),
            true,
            5,
            Facts.CROWD_MAX,
            new Profile.Unusual(List.of("x-{n}"), List.of(2L, 3L), List.of(), List.of("m1")),
            List.of("name-last", "nulls"));

    @TempDir
    private Path folder;

    private static Stream<Walk> walks(int count, List<String> wanted) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> Generator.walk(ALL, 7, number, Generator.Servers.OWN, wanted));
    }

    private static Set<Class<?>> kinds(Stream<Walk> walks) {
        return walks.flatMap(walk -> walk.steps().stream())
                .map(step -> step.action().getClass())
                .collect(Collectors.toSet());
    }

    @Test
    void shouldBeTheSameForTheSameSeed() {
        assertThat(walks(50, List.of()).toList()).isEqualTo(walks(50, List.of()).toList());
        assertThat(walks(50, List.of()).distinct()).hasSize(50);
    }

    @Test
    void shouldUseEachKindOfActionInSomeWalkAndNotAllInEach() {
        Set<Class<?>> all = kinds(walks(500, List.of()));

        assertThat(all).containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
        assertThat(walks(50, List.of())).allMatch(walk -> kinds(Stream.of(walk)).size() < all.size());
    }

    @Test
    void shouldSteerToWhatIsWanted() {
        assertThat(asked(walks(20, List.of("refused/register-again")), Action.Request.REGISTER_INVALID))
                .isGreaterThan(4 * asked(walks(20, List.of()), Action.Request.REGISTER_INVALID));
    }

    @Test
    void shouldSteerToAPlaceThatMayBeOccupied() {
        long left = walks(20, List.of("registered/login-perhaps-occupied"))
                .filter(walk -> IntStream.range(0, walk.length() - 1).anyMatch(i -> leaves(walk.steps(), i)))
                .count();

        assertThat(left).isGreaterThan(5);
    }

    /** An agent closes its connection, and at once another one wants to sit there. */
    private static boolean leaves(List<Step> steps, int i) {
        return steps.get(i).action() instanceof Action.Break lost
                && steps.get(i).pace() == Pace.AT_ONCE
                && steps.get(i + 1).action() instanceof Action.Ask ask
                && ask.request() == Action.Request.LOGIN
                && ask.agent() != lost.agent()
                && ask.place() == lost.agent();
    }

    private static long asked(Stream<Walk> walks, Action.Request request) {
        return walks.flatMap(walk -> walk.steps().stream())
                .filter(step -> step.action() instanceof Action.Ask ask && ask.request() == request)
                .count();
    }

    @Test
    void shouldControlNoServersThatItDoesNotHaveForItself() {
        List<String> wanted = List.of("new/available-after-restart");
        List<Walk> walks = LongStream.rangeClosed(1, 500)
                .mapToObj(number -> Generator.walk(ALL, 1, number, Generator.Servers.IN_COMMON, wanted))
                .toList();

        assertThat(walks).noneMatch(Walk::alone);
        assertThat(kinds(walks.stream())).doesNotContain(Action.Control.class);
    }

    @Test
    void shouldUseServersOfItsOwnWhereTheyAreRare() {
        long controls = LongStream.rangeClosed(1, 200)
                .mapToObj(number -> Generator.walk(ALL, 1, number, Generator.Servers.OWN_ARE_RARE, List.of()))
                .filter(walk -> kinds(Stream.of(walk)).contains(Action.Control.class))
                .count();

        assertThat(controls).isGreaterThan(60);
    }

    @Test
    void shouldBeToldInWordsThatStandForTheSame() {
        walks(500, List.of())
                .flatMap(walk -> walk.steps().stream())
                .forEach(step -> assertThat(StepParser.step(Phrases.of(step))).isEqualTo(step));
    }

    @Test
    void shouldDoToEnginesAllThatIsDoneToAgents() {
        Set<Object> done = walks(2_000, List.of())
                .flatMap(walk -> walk.steps().stream())
                .map(step -> step.action() instanceof Action.EngineBreak lost
                        ? lost.kind()
                        : step.action() instanceof Action.EngineHamper hamper ? hamper.how() : "")
                .collect(Collectors.toSet());

        assertThat(done).contains((Object[]) Kind.values()).contains((Object[]) Action.Hindrance.values());
    }

    @Test
    void shouldWaitForTheEffectOfWhatIsNotAnswered() {
        String unknown = "Ann sends the unknown message RequestSomethingNew on connection 1 to A";
        String status = "reporting engine 1 sends A a status of Ann, ready";

        assertThat(Stream.of(unknown, status).map(it -> StepParser.step(it + ", then the answers come")))
                .allMatch(step -> step.awaited() == Pace.QUIET);
        assertThat(StepParser.step(unknown).awaited()).isEqualTo(Pace.AT_ONCE);
        assertThat(WalkTime.millis(List.of(unknown + ", then the answers come", status), 500, 1000))
                .isEqualTo(60);
    }

    @Test
    void shouldReadLikeAScenario() {
        Walk walk = new Walk(
                1,
                2,
                true,
                List.of(
                        new Step(new Action.EngineJoin(0, "A"), Pace.ANSWERED),
                        new Step(new Action.Connect(0, "A", 1, 400), Pace.ANSWERED),
                        new Step(
                                new Action.Ask(
                                        0, "A", 1, Action.Request.LOGIN, 1, Set.of(Quirk.REVERSED, Quirk.NO_MEDIA)),
                                Pace.TOGETHER),
                        new Step(new Action.Break(0, "A", 1, Kind.RESET), Pace.AT_ONCE)));

        assertThat(WalkFeature.text(walk, List.of("AD-01"))).isEqualToNormalizingNewlines("""
                Feature: A walk that breaks AD-01

                  @AD-01
                  Scenario: walk 2 of seed 1
                    When reporting engine 1 joins A, then the answers come
                    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
                    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob (no media, reversed), in one write with the next
                    And Ann resets connection 1 to A
                    Then at the end all agents leave, come back and leave again
                """);
    }

    @Test
    void shouldBeTheSameWhenReadFromItsFile() throws Exception {
        for (Walk walk : walks(50, List.of()).toList()) {
            Path file = folder.resolve("walk-" + walk.number());
            Files.writeString(file, WalkFile.text(walk));

            assertThat(WalkFile.read(file)).isEqualTo(walk);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{}",
                "{\"walk\":2}",
                "{\"walk\":1}\n{}",
                "{\"walk\":1}\n{\"action\":{\"do\":\"fly\"},\"pace\":\"QUIET\"}",
                "{\"walk\":1}\n{\"action\":{\"do\":\"engine-join\",\"engine\":0,\"server\":\"Z\"},\"pace\":\"QUIET\"}",
                "{\"walk\":1}\n{\"action\":{\"do\":\"connect\",\"agent\":99,\"server\":\"A\",\"connection\":1,\"keepAliveMillis\":0},\"pace\":\"QUIET\"}",
            })
    void shouldRefuseAFileThatIsNoWalk(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("walk"), text);

        assertThatThrownBy(() -> WalkFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void shouldKeepEachQuirkLegal() {
        for (Action.Request request : Action.Request.values()) {
            for (Quirk quirk : Quirk.values()) {
                if (quirk.fits(request)) {
                    var message = org.ixntck.adapter.Message.of(request.message())
                            .with("tenantId", 1L)
                            .with("mediaList", java.util.Map.of("chat", 1L));
                    assertThat(quirk.in(message).attributes()).containsEntry("tenantId", 1L);
                }
            }
        }
        assertThat(Quirk.LONG_REASON
                        .in(org.ixntck.adapter.Message.of("RequestAgentLogout"))
                        .toString()
                        .length())
                .as("a line has 65,536 bytes at most")
                .isBetween(8_192, 60_000);
    }
}
