package org.ixntck.judge;

import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/** One connection within a tale. */
public final class Line {

    private final Tale tale;
    private final String id;
    private final Role role;
    private final String owner;
    private long reference;

    Line(Tale tale, String id, Role role, String owner) {
        this.tale = tale;
        this.id = id;
        this.role = role;
        this.owner = owner;
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** The reference id of its last request. */
    public long reference() {
        return reference;
    }

    /** It is established. */
    public Line connected() {
        return happens(new Event.Connected(id));
    }

    /** The server refuses it. */
    public Line refused(String why) {
        return fails(Event.ConnectFailed.Reason.REFUSED, why);
    }

    /** It cannot be opened. */
    public Line fails(Event.ConnectFailed.Reason reason, String why) {
        return happens(new Event.ConnectFailed(id, reason, why));
    }

    /** The kit asks to register, with the name that is valid for its type. */
    public Line registers() {
        return registersAs(role == Role.AGENT ? "desktop" : "engine");
    }

    /** The kit asks to register with that name. */
    public Line registersAs(String name) {
        return asks(registration(name));
    }

    /** The kit asks to register and to be polled. */
    public Line registersWithKeepAlive(long millis) {
        return asks(registration("desktop").with("extension", Map.of("keepAliveMillis", millis)));
    }

    private Message registration(String name) {
        return Message.of("RequestRegisterClient")
                .with("clientName", name)
                .with("clientType", role == Role.AGENT ? "AgentApplication" : "ReportingEngine");
    }

    /** The agent asks to log in at its own place. */
    public Line logsIn() {
        return asks(session("RequestAgentLogin"));
    }

    /** The agent asks to log in at another place. */
    public Line logsInAt(String place) {
        return asks(session("RequestAgentLogin").with("placeId", place));
    }

    /** The agent asks to log in, and leaves out its place. */
    public Line logsInBadly() {
        return asks(session("RequestAgentLogin").without("placeId"));
    }

    /** The agent asks to log out. */
    public Line logsOut() {
        return asks(Message.of("RequestAgentLogout"));
    }

    /** The agent says that it is available. */
    public Line isAvailable() {
        return asks(session("RequestAgentAvailable"));
    }

    /** The agent says that it is not available any more. */
    public Line isNotAvailable() {
        return asks(Message.of("RequestAgentNotAvailable"));
    }

    private Message session(String request) {
        return Tale.about(request, owner).with("mediaList", Map.of("chat", 1L));
    }

    /** The kit sends a request under the next reference id. */
    public Line asks(Message request) {
        return says(request.with("referenceId", ++reference));
    }

    /** The kit sends a message as it is. */
    public Line says(Message message) {
        return happens(new Event.Sent(id, message));
    }

    /** The kit wants to send a request, but cannot. */
    public Line cannotAsk(String request) {
        return happens(new Event.SendFailed(id, request, ++reference, "closed"));
    }

    /** The server acknowledges the last request. */
    public Line acks() {
        return answers("EventAck", reference);
    }

    /** The server refuses the last request. */
    public Line refuses() {
        return answers("EventError", reference);
    }

    /** The server answers a request. */
    public Line answers(String message, long to) {
        return hears(Message.of(message).with("referenceId", to));
    }

    /** A message about an agent comes. */
    public Line hears(String message, String agent) {
        return hears(Tale.about(message, agent));
    }

    /** A message comes. */
    public Line hears(Message message) {
        tale.heard(new Event.Received(id, message));
        return this;
    }

    /** A message comes that is of no interest, but a sign of life. */
    public Line livesOn() {
        return hears(Message.of("EventPlaceAgentState"));
    }

    /** Something comes that is no message. */
    public Line hearsGarbage(String head) {
        tale.heard(new Event.Unreadable(id, head, head.length(), "no JSON object"));
        return this;
    }

    /** The application closes it. */
    public Line closes() {
        return cut(Event.Fault.Kind.CLOSE);
    }

    /** The application resets it. */
    public Line resets() {
        return cut(Event.Fault.Kind.RESET);
    }

    private Line cut(Event.Fault.Kind kind) {
        happens(new Event.Fault(id, kind));
        return isDropped();
    }

    /** The kit does that to it, and its end is not recorded. */
    public Line suffers(Event.Fault.Kind kind) {
        return happens(new Event.Fault(id, kind));
    }

    /** The application falls silent. */
    public Line fallsSilent() {
        return suffers(Event.Fault.Kind.SILENCE);
    }

    /** The application closes its half of it, and reads on. */
    public Line halfCloses() {
        return suffers(Event.Fault.Kind.HALF_CLOSE);
    }

    /** The application reads no more. */
    public Line goesDeaf() {
        return suffers(Event.Fault.Kind.DEAFNESS);
    }

    /** The kit holds back what it sends, or leaves unread what comes, for that time. */
    public Line isHampered(long millis) {
        return happens(new Event.Hampered(id, "slow", millis));
    }

    /** The application speaks again. */
    public Line heals() {
        return happens(new Event.Healed(id, "silence"));
    }

    /** The kit ends it without a word, as when a site is taken down. */
    public Line isDropped() {
        tale.heard(new Event.Ended(id, Event.Ended.By.KIT, "closed", 0));
        return this;
    }

    /** The server ends it. */
    public Line isEndedByServer() {
        tale.heard(new Event.Ended(id, Event.Ended.By.SERVER, "closed", 0));
        return this;
    }

    /** The fake reporting engine sets an agent to not logged in. */
    public Line marksOut(String agent) {
        return happens(new Event.Marked(id, agent, false, id + " was lost"));
    }

    private Line happens(Event event) {
        tale.happens(event);
        return this;
    }
}
