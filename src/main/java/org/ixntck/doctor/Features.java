package org.ixntck.doctor;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.lab.LabException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;

/** Whether the optional features that are declared are served, and no others. */
final class Features {

    private static final long KEEP_ALIVE_MILLIS = 200;

    private final Patient patient;
    private final Consumer<Examined> told;

    Features(Patient patient, Consumer<Examined> told) {
        this.patient = patient;
        this.told = told;
    }

    void examine() throws LabException {
        FakeAgent agent = patient.agent();
        FakeReportingEngine engine = patient.engine("features");
        engine.knows(agent.identity());
        agent.keepAlive(KEEP_ALIVE_MILLIS);
        try {
            Optional<Connection> reporting = patient.registered(engine, patient.first());
            Optional<Connection> connection = patient.registered(agent, patient.first());
            if (connection.isEmpty() || reporting.isEmpty()) {
                told.accept(
                        Examined.notTried("the features", "a registration that asks for keep-alive is not accepted"));
                return;
            }
            keepAlive(connection.get());
            patient.ask(connection.get(), agent.login());
            numbers(patient.hears(reporting.get(), "EventAgentLogin", agent));
            media(connection.get(), agent);
        } finally {
            agent.drop();
            engine.drop();
        }
    }

    private void keepAlive(Connection connection) {
        Duration patience = patient.profile().budgets().answer().plusMillis(2 * KEEP_ALIVE_MILLIS);
        boolean polled = patient.comes(connection, "KeepAlivePoll", patience);
        connection.say(Message.of("KeepAlivePoll"));
        boolean replied = patient.comes(
                connection, "KeepAliveReply", patient.profile().budgets().answer());
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
            told.accept(Examined.notTried("the feature media", "'agents' names no media"));
            return;
        }
        Reply reply = patient.ask(
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
     * Tells of one feature.
     *
     * @param whole whether all of it is there
     * @param part whether enough of it is there that it should be declared
     */
    private void tell(Profile.Feature feature, boolean whole, boolean part, String found) {
        String name = feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean declared = patient.profile().features().contains(feature);
        if (declared) {
            told.accept(
                    whole
                            ? Examined.sound("the feature %s is served".formatted(name), found)
                            : Examined.wrong(
                                    "the feature %s is served, as declared".formatted(name),
                                    found,
                                    "take %s out of 'features', or serve it".formatted(name)));
        } else {
            told.accept(
                    part
                            ? Examined.wrong(
                                    "the feature %s is not served, as it is not declared".formatted(name),
                                    found,
                                    "add %s to 'features', so that it is tested".formatted(name))
                            : Examined.notOffered("the feature " + name, "what needs it is NOT_APPLICABLE"));
        }
    }
}
