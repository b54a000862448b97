package org.ixntck.endpoint.description;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file as YAML, within bounds, and keeps the line of each value. */
final class Document {

    static final int BYTES_MAX = 256 << 10;
    /** A description is four deep; the YAML library would follow any depth until its stack ends. */
    private static final int DEPTH_MAX = 20;

    private final String name;
    private final LoadSettings settings;

    private Document(Path file) {
        this.name = file.toString();
        this.settings = LoadSettings.builder().setLabel(name).build();
    }

    /**
     * The outermost value of the file.
     *
     * @throws AdapterException if it cannot be read, is no YAML, or is beyond the bounds
     */
    static Value read(Path file) throws AdapterException {
        Document document = new Document(file);
        return document.parse(document.text(file));
    }

    private String text(Path file) throws AdapterException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw wrong("is longer than %d bytes; is it a description of servers?".formatted(BYTES_MAX));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw wrong("there is no such file; write the path of a description after --adapter");
        } catch (CharacterCodingException e) {
            throw wrong("is no text in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw wrong(
                    Files.isDirectory(file)
                            ? "is a folder; write the path of a description after --adapter"
                            : "cannot be read (%s); is it a file that you may read?"
                                    .formatted(
                                            e instanceof AccessDeniedException ? "permission denied" : e.getMessage()));
        }
    }

    private Value parse(String text) throws AdapterException {
        try {
            bounded(text);
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw wrong("is empty; write a description that begins with adapter: endpoint");
            }
            return new Value(name, "the description", root.get());
        } catch (MarkedYamlEngineException e) {
            // A key without its colon is noticed only at the next one.
            boolean key = String.valueOf(e.getContext()).contains("simple key");
            Optional<Mark> mark = key ? e.getContextMark() : e.getProblemMark();
            throw new Place(name, mark.map(Mark::getLine).orElse(0) + 1)
                    .wrong("this is no YAML: %s; put quotes around texts that contain braces, colons or commas"
                            .formatted(problem(e)));
        } catch (YamlEngineException e) {
            throw wrong("this is no YAML: %s".formatted(e.getMessage().replaceAll("\\s+", " ")));
        }
    }

    /** What the YAML library says is wrong. It quotes the name of an unknown alias, which may be a password that begins with an asterisk. */
    private static String problem(MarkedYamlEngineException e) {
        return e.getProblem().replaceAll("\\s+", " ").replaceAll("undefined alias .*", "undefined alias");
    }

    private void bounded(String text) throws AdapterException {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEPTH_MAX) {
                int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
                throw new Place(name, line).wrong("this is nested more than %d deep".formatted(DEPTH_MAX));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private AdapterException wrong(String sentence) {
        return new AdapterException(AdapterException.Cause.SETTINGS, "%s: %s".formatted(name, sentence));
    }
}
