package org.ixntck.steps;

import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Until;
import org.ixntck.peer.Connection;

/** The words of the features for faults: whose connection, what, and when. */
public final class FaultTypes {

    private static final String APPLICATION = "(?:" + Types.NAME + ")'s application|the reporting engine";

    private static final String HAMPERING = "sends in slices of \\d+ bytes?"
            + "|sends \\d+ bytes? every \\d+ ms"
            + "|sends \\d+ ms late"
            + "|sends \\d+ messages in one segment"
            + "|reads every \\d+ ms"
            + "|reads nothing any more"
            + "|is half-closed";

    private static final String LOSS = "closes its connections?|is reset|falls silent";

    private static final String MESSAGE = " it (?:sends|receives) its \\d+(?:st|nd|rd|th) [A-Za-z]+";
    private static final String MOMENT = "(?:before|after)" + MESSAGE;
    private static final String ENDING = "until" + MESSAGE;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORDS = Pattern.compile("(\\w+) it (sends|receives) its (\\d+)\\w\\w (\\w+)");

    private final World world;
    private final Types types;

    public FaultTypes(World world, Types types) {
        this.world = world;
        this.types = types;
    }

    /** Whose connections: an agent's, or the reporting engine's. */
    @ParameterType(APPLICATION)
    public List<Connection> application(String who) {
        Stream<Connection> all = who.equals("the reporting engine")
                ? world.engine().all().stream()
                : types.agent(who.substring(0, who.indexOf('\''))).open().stream();
        List<Connection> open = all.filter(Connection::open).toList();
        if (open.isEmpty()) {
            throw world.aborted(Aborted.unreached("expected %s to have an open connection".formatted(who)));
        }
        return open;
    }

    /** How it sends or reads from now on, or that it half-closes. */
    @ParameterType(HAMPERING)
    public Fault hampering(String words) {
        return fault(words);
    }

    /** How it is lost. */
    @ParameterType(LOSS)
    public Fault loss(String words) {
        return fault(words);
    }

    /** Before or after which of its messages, counted from now on connection by connection. */
    @ParameterType(MOMENT)
    public Moment.At moment(String words) {
        return at(words);
    }

    /** Until after which of its messages. */
    @ParameterType(ENDING)
    public Until ending(String words) {
        return new Until.Message(at(words));
    }

    private static Moment.At at(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected a moment, not " + words);
        }
        return new Moment.At(
                matcher.group(1).equals("before") ? Moment.Edge.BEFORE : Moment.Edge.AFTER,
                matcher.group(2).equals("sends") ? Moment.Direction.SENT : Moment.Direction.RECEIVED,
                matcher.group(4),
                Integer.parseInt(matcher.group(3)));
    }

    private static Fault fault(String words) {
        List<Integer> numbers = NUMBER.matcher(words)
                .results()
                .map(it -> Integer.valueOf(it.group()))
                .toList();
        if (words.startsWith("sends in slices")) {
            return new Fault.Slices(numbers.get(0));
        } else if (words.endsWith("late")) {
            return new Fault.Delay(numbers.get(0));
        } else if (words.endsWith("segment")) {
            return new Fault.Coalescing(numbers.get(0));
        } else if (words.startsWith("sends")) {
            return new Fault.SlowWriting(numbers.get(0), numbers.get(1));
        } else if (words.startsWith("reads every")) {
            return new Fault.SlowReading(numbers.get(0));
        }
        return switch (words) {
            case "reads nothing any more" -> new Fault.Deafness();
            case "is half-closed" -> new Fault.HalfClose(Fault.Side.WRITING);
            case "is reset" -> new Fault.Reset();
            case "falls silent" -> new Fault.Silence();
            default -> new Fault.Close();
        };
    }
}
