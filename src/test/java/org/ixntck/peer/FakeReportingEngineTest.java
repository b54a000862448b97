package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.lab.Lab;
import org.ixntck.lab.Site;
import org.ixntck.reference.ReferenceAdapter;
import org.junit.jupiter.api.Test;

/** How the reporting engine answers EventAgentLogin. */
class FakeReportingEngineTest {

    @Test
    void shouldAnswerWithPlaceAndTenantOfTheLogin() throws Exception {
        Target target = new ReferenceAdapter().open(new Settings(Map.of(), Path.of("."), line -> {}));
        try (Journal journal = Journal.inMemory();
                Loop loop = new Loop(journal);
                Dialer dialer = new Dialer(journal, loop, target.wire(), 1_000);
                Lab lab = new Lab(journal, target);
                Site site = lab.lease("s1")) {
            Address a = new Address("A", 1, site.endpoint("A"));
            FakeReportingEngine engine =
                    new FakeReportingEngine(dialer, journal, site.scope(), "reporting", "reporting");
            Connection reporting = engine.connect(a);
            reporting.ask(engine.registration());
            FakeAgent agent = new FakeAgent(dialer, site.scope(), site.lease("Ann", false), "agent-desktop");
            engine.knows(agent.identity());
            Connection connection = agent.connect(a);
            connection.ask(agent.registration());
            await().until(() -> journal.history().all(Event.Received.class).size() == 2);

            connection.ask(agent.login().with("placeId", "another-place").with("tenantId", 7L));

            await().untilAsserted(() -> assertThat(statuses(journal))
                    .singleElement()
                    .satisfies(status -> {
                        assertThat(status.text("placeId")).contains("another-place");
                        assertThat(status.number("tenantId")).contains(7L);
                    }));
            agent.drop();
            engine.drop();
        }
    }

    private static List<Message> statuses(Journal journal) {
        return journal.history().all(Event.Sent.class).stream()
                .map(entry -> ((Event.Sent) entry.event()).message())
                .filter(message -> message.name().equals("EventCurrentAgentStatus"))
                .toList();
    }
}
