package org.ixntck.journal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.ixntck.journal.Event.RunStarted;

/** Makes events from their JSON members. Written out type by type, because data binding takes three times as long. */
final class Events {

    /** For the first entry, which is read once. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Events() {}

    static Event read(Members it) throws Malformed {
        String type = it.string("type");
        return switch (type) {
            case "watermark" -> new Event.Watermark(it.integer("upTo"));
            case "received" -> new Event.Received(it.string("link"), it.message());
            case "sent" -> new Event.Sent(it.string("link"), it.message());
            case "send-failed" ->
                new Event.SendFailed(
                        it.string("link"), it.string("message"), it.integer("reference"), it.string("why"));
            case "connecting" ->
                new Event.Connecting(
                        it.string("link"),
                        it.word("role", Role.class),
                        it.string("owner"),
                        it.string("server"),
                        it.count("life"));
            case "connected" -> new Event.Connected(it.string("link"));
            case "connect-failed" ->
                new Event.ConnectFailed(
                        it.string("link"),
                        // Older kits of the same schema wrote no reason.
                        it.word("reason", Event.ConnectFailed.Reason.class, Event.ConnectFailed.Reason.OTHER),
                        it.string("why"));
            case "ended" ->
                new Event.Ended(
                        it.string("link"), it.word("by", Event.Ended.By.class), it.string("how"), it.count("rest"));
            case "hampered" -> new Event.Hampered(it.string("link"), it.string("how"), it.integer("holdsMillis"));
            case "healed" -> new Event.Healed(it.string("link"), it.string("how"));
            case "fault" -> new Event.Fault(it.string("link"), it.word("kind", Event.Fault.Kind.class));
            case "unreadable" ->
                new Event.Unreadable(it.string("link"), it.string("head"), it.integer("size"), it.string("why"));
            case "overflowed" -> new Event.Overflowed(it.string("link"), it.integer("upTo"));
            case "marked" ->
                new Event.Marked(it.string("link"), it.string("agent"), it.truth("loggedIn"), it.string("because"));
            default -> rare(type, it);
        };
    }

    /** The types that are rare: those of scenarios, sites and the run. */
    private static Event rare(String type, Members it) throws Malformed {
        return switch (type) {
            case "run-started" -> first(it);
            case "run-ended" -> new Event.RunEnded(it.word("how", Event.RunEnded.How.class), it.string("why"));
            case "scenario-started" ->
                new Event.ScenarioStarted(
                        it.string("id"), it.string("name"), it.strings("requirements"), it.count("attempt"));
            case "scenario-ended" -> new Event.ScenarioEnded(it.word("outcome", Event.Outcome.class), it.string("why"));
            case "site-opened" -> new Event.SiteOpened(it.stringMap("servers"), it.truth("common"));
            case "site-closing" -> new Event.SiteClosing(it.integer("upTo"));
            case "agent-leased" ->
                new Event.AgentLeased(
                        it.string("agent"),
                        it.string("nick"),
                        it.integer("tenant"),
                        it.string("place"),
                        it.truth("canary"));
            case "controlled" ->
                new Event.Controlled(
                        it.string("server"),
                        it.string("control"),
                        it.word("phase", Event.Phase.class),
                        it.count("life"),
                        it.string("detail"));
            case "server-said" -> new Event.ServerSaid(it.string("server"), it.strings("lines"));
            case "adapter-failed" ->
                new Event.AdapterFailed(it.string("link"), it.integer("from"), it.integer("upTo"), it.string("why"));
            case "expected" -> new Event.Expected(it.strings("requirements"), it.map("claim"));
            case "stalled" -> new Event.Stalled(it.integer("from"), it.integer("to"));
            case "starved" -> new Event.Starved(it.integer("from"), it.integer("to"), it.string("process"));
            case "journal-closed" -> new Event.JournalClosed(it.string("head"));
            default -> throw new Malformed("an entry of a type that this kit knows; a newer kit may have written it");
        };
    }

    private static RunStarted first(Members it) throws Malformed {
        try {
            Map<String, Object> members = it.all();
            // Kits before 0.2 did not write it.
            members.putIfAbsent("provenance", Provenance.unknown());
            return MAPPER.convertValue(members, RunStarted.class);
        } catch (IllegalArgumentException e) {
            throw new Malformed("all that a run-started entry says of kit, catalogue, options and servers");
        }
    }
}
