package org.ixntck.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every history of conformant servers, straight from the sentences of the catalogue. */
class ConformantServersTest {

    private static final Set<String> REPORTS = Set.of("EventAgentLogin", "EventAgentLogout");

    /** Storms of all policies, and some calm ones, from seeds of their own. */
    static Stream<Storm> storms() {
        return Stream.of("refuse", "close-earlier", "allow")
                .flatMap(policy -> Stream.concat(
                        LongStream.range(0, 6).mapToObj(seed -> Storm.of(1_000 + seed, stormy(policy, seed))),
                        LongStream.range(0, 2)
                                .mapToObj(seed ->
                                        Storm.of(2_000 + seed, Settings.calm().duplicateLogin(policy)))));
    }

    /** One in which a connection is closed for a later login while an answer is due on it. */
    static Stream<Storm> closing() {
        Settings settings = Settings.storm().duplicateLogin("close-earlier").logouts(Logouts.values()[2]);
        return Stream.of(Storm.of(90_053, settings.seconds(30)));
    }

    private static Settings stormy(String policy, long seed) {
        return Settings.storm()
                .duplicateLogin(policy)
                .logouts(Logouts.values()[(int) (seed % 3)])
                .places(seed % 2 == 0 ? "exclusive" : "shared")
                .budgets(
                        seed % 3 == 0
                                ? Map.of(
                                        "answer",
                                        300L,
                                        "report",
                                        900L,
                                        "registration-timeout",
                                        2_000L,
                                        "restart",
                                        3_000L)
                                : Settings.storm().budgets())
                .seconds(30);
    }

    @ParameterizedTest
    @MethodSource("storms")
    void each_answer_has_one_request_and_each_request_at_most_one_answer(Storm storm) {
        Facts facts = facts(storm);
        for (Facts.Line line : facts.lines()) {
            Set<Long> unanswered = new HashSet<>();
            for (Entry entry : line.entries()) {
                if (entry.event() instanceof Event.Sent sent) {
                    sent.message().number("referenceId").ifPresent(unanswered::add);
                } else if (entry.event() instanceof Event.Received received && answers(received.message())) {
                    assertThat(unanswered.remove(
                                    received.message().number("referenceId").orElseThrow()))
                            .as("%s: %s", line.id(), entry)
                            .isTrue();
                }
            }
        }
    }

    private static boolean answers(Message message) {
        return message.name().equals("EventAck") || message.name().equals("EventError");
    }

    @ParameterizedTest
    @MethodSource("storms")
    void each_request_is_answered_in_time_while_its_connection_lasts(Storm storm) {
        Facts facts = facts(storm);
        for (Facts.Line line : facts.lines()) {
            for (Entry entry : line.entries()) {
                Optional<Long> reference = entry.event() instanceof Event.Sent sent
                        ? sent.message().number("referenceId")
                        : Optional.empty();
                long until = entry.at() + facts.terms().nanos("answer");
                if (reference.isPresent()
                        && line.over() > until + closing(facts, line)
                        && undisturbed(facts, line, entry.at(), until)) {
                    assertThat(line.entries())
                            .as("%s: %s", line.id(), entry)
                            .anyMatch(answer -> answer.event() instanceof Event.Received received
                                    && answers(received.message())
                                    && received.message().number("referenceId").equals(reference)
                                    && answer.at() <= until);
                }
            }
        }
    }

    /** Also on a connection that the server ends meanwhile. */
    @ParameterizedTest
    @MethodSource({"storms", "closing"})
    void no_answer_comes_late(Storm storm) {
        Facts facts = facts(storm);
        for (Facts.Line line : facts.lines()) {
            Map<Long, Entry> requests = new HashMap<>();
            for (Entry entry : line.entries()) {
                if (entry.event() instanceof Event.Sent sent) {
                    sent.message().number("referenceId").ifPresent(it -> requests.put(it, entry));
                } else if (entry.event() instanceof Event.Received received && answers(received.message())) {
                    long sent = requests.get(
                                    received.message().number("referenceId").orElseThrow())
                            .at();
                    long until = sent + facts.terms().nanos("answer");
                    long before = sent - 5_000_000_000L;
                    if (facts.stalled(sent, until) == 0 && !facts.controlled(line, before, until)) {
                        assertThat(entry.since()).as("%s: %s", line.id(), entry).isLessThanOrEqualTo(until);
                    }
                }
            }
        }
    }

    /** A connection that close-earlier has ended may be heard of as long after its last answer as a report may take. */
    private static long closing(Facts facts, Facts.Line line) {
        return facts.terms().duplicateLogin().equals("close-earlier") && line.endedByServer()
                ? facts.terms().nanos("report")
                : 0;
    }

    private static boolean undisturbed(Facts facts, Facts.Line line, long from, long until) {
        long wide = 12_000_000_000L;
        return until <= facts.last() && facts.stalled(from, until) == 0 && !facts.controlled(line, from - wide, until);
    }

    @ParameterizedTest
    @MethodSource("storms")
    void no_login_is_reported_without_a_request_and_none_twice(Storm storm) {
        Facts facts = facts(storm);
        for (Facts.Line engine : engines(facts)) {
            Map<String, Integer> reported = new HashMap<>();
            for (Entry entry : reports(engine)) {
                Message message = Facts.message(entry);
                String agent = message.text("agentId").orElseThrow();
                if (message.name().equals("EventAgentLogin")) {
                    assertThat(reported.merge(agent, 1, Integer::sum))
                            .as("%s: %s", engine.id(), entry)
                            .isLessThanOrEqualTo(facts.sent(engine, "RequestAgentLogin", agent, 0, entry.at())
                                    .size());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("storms")
    void logins_and_logouts_of_an_agent_alternate_unless_it_may_have_several_sessions(Storm storm) {
        Facts facts = facts(storm);
        if (facts.terms().duplicateLogin().equals("allow")) {
            return;
        }
        for (Facts.Line engine : engines(facts)) {
            Map<String, String> last = new HashMap<>();
            for (Entry entry : reports(engine)) {
                Message message = Facts.message(entry);
                String before = last.put(message.text("agentId").orElseThrow(), message.name());
                assertThat(before).as("%s: %s", engine.id(), entry).isNotEqualTo(message.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("storms")
    void sequence_numbers_grow(Storm storm) {
        for (Facts.Line engine : engines(facts(storm))) {
            long last = 0;
            for (Entry entry : engine.entries()) {
                Optional<Long> next = entry.event() instanceof Event.Received received
                        ? received.message().number("reportingEventSequenceNumber")
                        : Optional.empty();
                if (next.isPresent()) {
                    assertThat(next.get()).as("%s: %s", engine.id(), entry).isGreaterThan(last);
                    last = next.get();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("storms")
    void the_end_of_a_plain_session_is_reported_once_and_in_time(Storm storm) {
        Facts facts = facts(storm);
        long budget = facts.terms().nanos("report");
        for (PlainEnd plain : plainEnds(facts)) {
            assertThat(reports(plain.engine).stream()
                            .filter(entry -> Facts.message(entry).name().equals("EventAgentLogout")
                                    && Facts.message(entry).text("agentId").equals(Optional.of(plain.line.owner()))
                                    && entry.at() >= plain.end.at()
                                    && entry.at() <= plain.end.at() + budget))
                    .as("%s: %s", plain.engine.id(), plain.end)
                    .hasSize(1);
        }
    }

    @Test
    void there_are_plain_sessions() {
        assertThat(storms().mapToLong(storm -> plainEnds(facts(storm)).size()).sum())
                .isGreaterThan(50);
    }

    /** The end of a session whose agent has had no other connection to that server, as an engine hears of it that is there all the time. */
    private record PlainEnd(Facts.Line line, Entry end, Facts.Line engine) {}

    private static List<PlainEnd> plainEnds(Facts facts) {
        long budget = facts.terms().nanos("report");
        List<PlainEnd> plain = new ArrayList<>();
        for (Facts.Line line : facts.lines()) {
            Optional<Entry> end = cutWhileLoggedIn(line)
                    .filter(it -> undisturbed(facts, line, it.at(), it.at() + budget))
                    .filter(it -> alone(facts, line, it.at() + budget));
            for (Facts.Line engine : engines(facts)) {
                end.filter(it -> engine.sameLife(line)
                                && engine.registered() < line.entries().get(0).at()
                                && engine.over() > it.at() + budget)
                        .ifPresent(it -> plain.add(new PlainEnd(line, it, engine)));
            }
        }
        return plain;
    }

    private static boolean alone(Facts facts, Facts.Line line, long until) {
        return facts.lines().stream()
                .filter(other -> other.sameLife(line) && other.owner().equals(line.owner()))
                .allMatch(other -> other == line || other.entries().get(0).at() > until);
    }

    /** The cut of a connection whose last request was an acknowledged login. */
    private static Optional<Entry> cutWhileLoggedIn(Facts.Line line) {
        Optional<Long> login = Optional.empty();
        boolean loggedIn = false;
        for (Entry entry : line.entries()) {
            if (entry.event() instanceof Event.Sent sent
                    && sent.message().number("referenceId").isPresent()) {
                boolean asks = sent.message().name().equals("RequestAgentLogin");
                boolean leaves = sent.message().name().equals("RequestAgentLogout");
                login = asks ? sent.message().number("referenceId") : leaves ? Optional.empty() : login;
                loggedIn &= !asks && !leaves;
            } else if (entry.event() instanceof Event.Received received
                    && received.message().name().equals("EventAck")
                    && login.isPresent()
                    && received.message().number("referenceId").equals(login)) {
                loggedIn = true;
            } else if (entry.event() instanceof Event.Fault fault) {
                return loggedIn && fault.kind() != Event.Fault.Kind.SILENCE ? Optional.of(entry) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Facts facts(Storm storm) {
        return new Facts(untilClosing(storm.history().toList()));
    }

    /** What happens while a site is taken down is judged by nobody. */
    private static List<Entry> untilClosing(List<Entry> history) {
        Set<String> closed = new HashSet<>();
        List<Entry> open = new ArrayList<>();
        for (Entry entry : history) {
            if (entry.event() instanceof Event.SiteClosing) {
                closed.add(entry.site());
            } else if (!closed.contains(entry.site())) {
                open.add(entry);
            }
        }
        return open;
    }

    private static List<Facts.Line> engines(Facts facts) {
        return facts.lines().stream()
                .filter(line -> line.role() == Role.REPORTING)
                .toList();
    }

    private static List<Entry> reports(Facts.Line engine) {
        return engine.entries().stream()
                .filter(entry -> entry.event() instanceof Event.Received
                        && REPORTS.contains(Facts.message(entry).name()))
                .toList();
    }
}
