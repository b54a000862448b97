package org.ixntck.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.lab.LabException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;

/** Checks whether the server serves the optional features that are declared, and no others. */
final class FeaturesCheck {

    private static final long KEEP_ALIVE_MILLIS = 200;
    private static final int ATTEMPTS = 3;

    private final Subject subject;
    private final Consumer<CheckResult> results;
    private final List<CheckResult> found = new ArrayList<>(3);

    FeaturesCheck(Subject subject, Consumer<CheckResult> results) {
        this.subject = subject;
        this.results = results;
    }

    /** A server rightly ends the connection of a kit that was not scheduled in time to answer its poll; then all is tried again. */
    void examine() throws LabException {
        int attempts = 1;
        while (!examined("features-" + attempts) && attempts < ATTEMPTS) {
            found.clear();
            attempts++;
        }
        found.forEach(results);
    }

    /** Returns whether the connection stood until the end. */
    private boolean examined(String reporting) throws LabException {
        FakeAgent agent = subject.agent();
        FakeReportingEngine engine = subject.engine(reporting);
        engine.knows(agent.identity());
        agent.keepAlive(KEEP_ALIVE_MILLIS);
        try {
            Optional<Connection> told = subject.registered(engine, subject.first());
            Optional<Connection> connection = subject.registered(agent, subject.first());
            if (connection.isEmpty() || told.isEmpty()) {
                found.add(CheckResult.notTried(
                        "the features", "a registration that asks for keep-alive is not accepted"));
                return true;
            }
            keepAlive(connection.get());
            subject.ask(connection.get(), agent.login());
            numbers(subject.hears(told.get(), "EventAgentLogin", agent));
            media(connection.get(), agent);
            return connection.get().open();
        } finally {
            agent.drop();
            engine.drop();
        }
    }

    private void keepAlive(Connection connection) {
        Duration patience = subject.profile().budgets().answer().plusMillis(2 * KEEP_ALIVE_MILLIS);
        boolean polled = subject.comes(connection, "KeepAlivePoll", patience);
        connection.say(Message.of("KeepAlivePoll"));
        boolean replied = subject.comes(
                connection, "KeepAliveReply", subject.profile().budgets().answer());
        tell(
                Profile.Feature.KEEP_ALIVE,
                polled && replied,
                replied,
                "KeepAlivePoll after %d ms of silence: %s; KeepAliveReply to a poll: %s"
                        .formatted(KEEP_ALIVE_MILLIS, word(polled), word(replied)));
    }

    private void numbers(Optional<Message> login) {
        boolean numbered = login.flatMap(message -> message.number("reportingEventSequenceNumber"))
                .isPresent();
        tell(
                Profile.Feature.SEQUENCE_NUMBERS,
                numbered,
                numbered,
                "reportingEventSequenceNumber in EventAgentLogin: " + word(numbered));
    }

    private void media(Connection connection, FakeAgent agent) {
        if (agent.identity().media().isEmpty()) {
            found.add(CheckResult.notTried("the feature media", "'agents' names no media"));
            return;
        }
        Reply reply = subject.ask(
                connection,
                Message.of("RequestNotReadyForMedia")
                        .with("mediaTypeName", agent.identity().media().get(0)));
        boolean served = reply.acknowledged();
        tell(
                Profile.Feature.MEDIA,
                served,
                served,
                "answer to RequestNotReadyForMedia of a logged-in agent: " + reply.said());
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    /**
     * Reports the result of one feature.
     *
     * @param whole whether the feature is served completely
     * @param part whether enough of it is served that it should be declared
     */
    private void tell(Profile.Feature feature, boolean whole, boolean part, String seen) {
        String name = feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean declared = subject.profile().features().contains(feature);
        if (declared) {
            found.add(
                    whole
                            ? CheckResult.sound("the feature %s is served".formatted(name), seen)
                            : CheckResult.wrong(
                                    "the feature %s is served, as declared".formatted(name),
                                    seen,
                                    "take %s out of 'features', or serve it".formatted(name)));
        } else {
            found.add(
                    part
                            ? CheckResult.wrong(
                                    "the feature %s is not served, as it is not declared".formatted(name),
                                    seen,
                                    "add %s to 'features', so that it is tested".formatted(name))
                            : CheckResult.notOffered("the feature " + name, "what needs it is NOT_APPLICABLE"));
        }
    }
}
