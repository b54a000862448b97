package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Request;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;

/** What the agents of a walk ask for. Used by the walk's thread. */
final class Requests {

    private final Journal journal;
    private final Site site;
    private final Profile profile;
    private final Cast cast;
    private final Lines lines;
    private final Map<Connection, Desk> desks = new HashMap<>();

    /** Nothing was asked for yet. */
    Requests(Journal journal, Site site, Profile profile, Cast cast, Lines lines) {
        this.journal = journal;
        this.site = site;
        this.profile = profile;
        this.cast = cast;
        this.lines = lines;
    }

    /** The connection of an agent that logs in and out on it again and again, if that fits. */
    Optional<Connection> connection(Action.Churn churn) throws LabException {
        Optional<Connection> on = lines.connection(churn.agent(), churn.server(), churn.connection());
        Action.Ask login = new Action.Ask(
                churn.agent(), churn.server(), churn.connection(), Action.Request.LOGIN, churn.agent(), Set.of());
        return on.isPresent() && fits(login, on.get()) ? on : Optional.empty();
    }

    void ask(Action.Ask ask) throws LabException {
        Optional<Connection> on = lines.connection(ask.agent(), ask.server(), ask.connection());
        if (on.isEmpty() || !served(ask.request()) || !fits(ask, on.get())) {
            return;
        }
        Message message = message(ask);
        for (Quirk quirk : ask.quirks()) {
            message = quirk.in(message);
        }
        if (ask.request().answered()) {
            on.get().ask(message);
        } else {
            on.get().say(message);
        }
    }

    /** What the description does not allow is not sent. */
    private boolean served(Action.Request request) {
        return switch (request) {
            case MEDIA_READY, MEDIA_NOT_READY, MEDIA_ADD, MEDIA_REMOVE ->
                profile.features().contains(Profile.Feature.MEDIA);
            default -> true;
        };
    }

    /** What the models leave open altogether is not sent: an agent beside another on a connection, and a client that is of two types. */
    private boolean fits(Action.Ask ask, Connection on) throws LabException {
        Profile.Agent whom = cast.agent(ask.request() == Action.Request.LOGIN_OTHER ? ask.place() : ask.agent())
                .identity();
        String owner = cast.agent(ask.agent()).identity().id();
        return desks.computeIfAbsent(on, key -> new Desk(owner)).fits(ask.request(), whom.id(), () -> requests(on));
    }

    private List<Request> requests(Connection on) {
        return journal.history(site.scope().site()).links().stream()
                .filter(it -> it.id().equals(on.id()))
                .flatMap(it -> it.requests().stream())
                .toList();
    }

    void askTogether(List<Step> steps) throws LabException {
        List<Connection> on = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (Step step : steps) {
            Action.Ask ask = (Action.Ask) step.action();
            Optional<Connection> connection = lines.connection(ask.agent(), ask.server(), ask.connection());
            if (connection.isPresent() && served(ask.request()) && fits(ask, connection.get())) {
                on.add(connection.get());
                messages.add(message(ask));
            }
        }
        if (!on.isEmpty()) {
            Connection.askAll(on, messages);
        }
    }

    private Message message(Action.Ask ask) throws LabException {
        FakeAgent agent = cast.agent(ask.agent());
        String place = cast.agent(ask.place()).identity().place();
        agent.keepAlive(lines.keepAlive(ask));
        return switch (ask.request()) {
            case REGISTER -> agent.registration();
            case REGISTER_INVALID -> agent.registration(profile.clients().invalid());
            case REGISTER_AS_ENGINE ->
                agent.registration(profile.clients().reportingEngine()).with("clientType", "ReportingEngine");
            case LOGIN -> agent.login().with("placeId", place);
            case LOGIN_OTHER -> cast.agent(ask.place()).login();
            case LOGIN_WITHOUT_PLACE -> agent.login().without("placeId");
            case AVAILABLE -> agent.available().with("placeId", place);
            case LOGOUT, NOT_AVAILABLE, UNKNOWN, POLL ->
                Message.of(ask.request().message());
            case MEDIA_READY, MEDIA_NOT_READY, MEDIA_REMOVE, MEDIA_ADD ->
                Message.of(ask.request().message()).with("mediaTypeName", medium(agent, ask.request()));
        };
    }

    private static String medium(FakeAgent agent, Action.Request request) {
        List<String> media = agent.identity().media();
        return request == Action.Request.MEDIA_ADD || media.isEmpty() ? "sms" : media.get(0);
    }
}
