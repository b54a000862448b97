package org.ixntck.bridge;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** Any other language: the setting {@code command} starts a program that speaks JSON, one object per line, on its stdin and stdout. */
public final class BridgeAdapter implements Adapter {

    static final long PROTOCOL = 1;

    private static final String COMMAND = "command";
    private static final Duration DESCRIBE_MAX = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "bridge";
    }

    /**
     * Starts the bridge and asks it what it reaches; it starts no server yet.
     *
     * @throws AdapterException if there is no such program, or it does not describe servers
     */
    @Override
    public Target open(Settings settings) throws AdapterException {
        Words command = Words.of(command(settings.values()));
        Complaints complaints = new Complaints(
                settings.directory().resolve("bridge.stderr.txt"), settings.log(), command.secrets(System.getenv()));
        Conversation bridge = Conversation.begin(command, complaints);
        try {
            Answer answer = bridge.ask("describe", Map.of("protocol", PROTOCOL), DESCRIBE_MAX);
            return new BridgeTarget(bridge, Description.of(answer));
        } catch (AdapterException e) {
            bridge.close();
            throw e;
        }
    }

    private static String command(Map<String, String> values) throws AdapterException {
        TreeSet<String> others = new TreeSet<>(values.keySet());
        others.remove(COMMAND);
        if (!others.isEmpty()) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "The adapter bridge has no setting %s; write --adapter \"bridge/command=python3 my_bridge.py\", and \\, for a comma in it."
                            .formatted(String.join(", ", others)));
        }
        if (values.getOrDefault(COMMAND, "").isBlank()) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "The adapter bridge needs the command that starts the bridge; write --adapter \"bridge/command=python3 my_bridge.py\".");
        }
        return values.get(COMMAND);
    }
}
