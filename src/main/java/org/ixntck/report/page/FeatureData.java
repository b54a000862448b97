package org.ixntck.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.report.Column;
import org.ixntck.report.Command;
import org.ixntck.report.Row;
import org.ixntck.report.ScenarioEntries;
import org.ixntck.report.SequenceDiagram;

/** What the page's scripts show of the scenarios of a feature. */
final class FeatureData {

    /** A longer event is cut, in characters. */
    private static final int EVENT_MAX = 4_000;
    /** The entries of a feature are left out from here on, in characters. */
    private static final long FEATURE_MAX = 8_000_000;

    private final Packed packed;
    private final ScenarioEntries entries;
    private final SequenceDiagram diagrams;
    private final Command command;

    FeatureData(Packed packed, ScenarioEntries entries, Command command) {
        this.packed = packed;
        this.entries = entries;
        this.diagrams = new SequenceDiagram(entries);
        this.command = command;
    }

    String of(List<OfScenario> scenarios) throws IOException {
        return packed.pack(json -> {
            json.writeStartArray();
            long written = 0;
            for (OfScenario scenario : scenarios) {
                written = scenario(json, scenario, written);
            }
            json.writeEndArray();
        });
    }

    private long scenario(JsonGenerator json, OfScenario scenario, long written) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", scenario.key());
        json.writeStringField("site", scenario.site());
        json.writeStringField("command", command.of(scenario));
        findings(json, scenario);
        SequenceDiagram.Content content = diagrams.content(scenario);
        json.writeArrayFieldStart("columns");
        for (Column column : content.columns()) {
            strings(json, column.style().name(), column.title(), column.detail());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Row row : content.rows()) {
            row(json, row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (Link link : entries.linksOf(scenario.key())) {
            strings(json, link.id(), link.role().name(), link.owner(), link.server());
        }
        json.writeEndArray();
        long all = entries(json, scenario, written);
        json.writeEndObject();
        return all;
    }

    private static void strings(JsonGenerator json, String... strings) throws IOException {
        json.writeArray(strings, 0, strings.length);
    }

    private static void findings(JsonGenerator json, OfScenario scenario) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : scenario.findings()) {
            json.writeStartObject();
            json.writeStringField("verdict", finding.verdict().name());
            json.writeStringField("ids", String.join(", ", finding.requirements()));
            json.writeStringField("sentence", Sentence.withoutIds(finding.sentence()));
            json.writeBooleanField("model", finding.invariant());
            json.writeArrayFieldStart("evidence");
            for (long seq : finding.evidence()) {
                json.writeNumber(seq);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, Row row) throws IOException {
        json.writeStartArray();
        json.writeString(row.shape().name());
        json.writeString(row.style().name());
        json.writeNumber(row.at());
        json.writeNumber(row.from());
        json.writeNumber(row.to());
        json.writeString(row.label());
        json.writeString(row.life().name());
        json.writeNumber(row.seq());
        json.writeNumber(row.finding());
        json.writeEndArray();
    }

    /**
     * Each entry as in the journal, without its site and scenario. Its place and time are told from those of the entry before, and how long before
     * that it may have happened, since small numbers are what can be compressed.
     */
    private long entries(JsonGenerator json, OfScenario scenario, long written) throws IOException {
        long all = written;
        long leftOut = entries.leftOut(scenario.key());
        long seq = 0;
        long at = 0;
        json.writeArrayFieldStart("entries");
        for (Entry entry : entries.of(scenario.key())) {
            if (all > FEATURE_MAX && scenario.verdict() == Verdict.PASS) {
                leftOut++;
                continue;
            }
            json.writeStartArray();
            json.writeNumber(entry.seq() - seq);
            json.writeNumber(entry.at() - at);
            json.writeNumber(entry.at() - entry.since());
            json.writeNumber(entry.pass());
            seq = entry.seq();
            at = entry.at();
            String event = packed.json(entry.event());
            all += Math.min(event.length(), EVENT_MAX);
            if (event.length() <= EVENT_MAX) {
                json.writeRawValue(event);
            } else {
                cut(json, entry.event(), event);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeNumberField("leftOut", leftOut);
        return all;
    }

    private static void cut(JsonGenerator json, Event event, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "cut");
        json.writeStringField("link", event instanceof Event.OnLink on ? on.link() : "");
        json.writeStringField("text", text.substring(0, EVENT_MAX));
        json.writeNumberField("length", text.length());
        json.writeEndObject();
    }
}
