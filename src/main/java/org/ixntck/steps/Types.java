package org.ixntck.steps;

import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.peer.FakeAgent;

/** The parameter types of the steps. */
public final class Types {

    static final String NAME = "Ann|Bob|Cid|Dan|Eve";

    /** Agents without names, for scenarios in which it matters that they are many. */
    static final String MANY = "up to \\d+ agents";

    /** What the journal calls each of them. */
    static final String ONE_OF_MANY = "one of many";

    private static final Pattern OF_MANY = Pattern.compile("(?<=\\bup to )\\d+(?= agents\\b)");

    /** As many as the scenarios with the most names have, so that no description needs more agents because of them. */
    private static final int MANY_MIN = 5;

    private final World world;

    public Types(World world) {
        this.world = world;
    }

    @ParameterType(NAME)
    public FakeAgent agent(String nick) {
        return world.agent(nick);
    }

    /** {@code Ann and Bob}, or {@code Ann, Bob and Cid}, or {@code up to 40 agents}, which are the same ones in each step of a scenario. */
    @ParameterType("(?:" + NAME + ")(?:, (?:" + NAME + "))* and (?:" + NAME + ")|" + MANY)
    public List<FakeAgent> agents(String words) {
        return words.matches(MANY)
                ? world.many(many(words, world.run().lab().reusesAgents()))
                : Stream.of(words.split(", | and ")).map(world::agent).toList();
    }

    /** How many agents {@code up to 40 agents} in a step are; 0 if it does not speak of them. */
    static int many(String step, boolean scarce) {
        Matcher number = OF_MANY.matcher(step);
        return number.find() ? scarce ? MANY_MIN : Integer.parseInt(number.group()) : 0;
    }

    /** A letter: A is the first server of the deployment. */
    @ParameterType("[A-D]")
    public String server(String letter) {
        return world.server(letter);
    }

    @ParameterType("(?:Event|Request)[A-Za-z]+")
    public String message(String name) {
        return name;
    }

    /** The requirements that a step judges: a space and {@code [AD-01]}, or several with commas. Optional in a vendor's own features. */
    @ParameterType("(?: \\[[A-Z]{2}-\\d+(?:, [A-Z]{2}-\\d+)*\\])?")
    public Cited cited(String ids) {
        return Cited.in(ids);
    }

    /**
     * The requirements that a step judges.
     *
     * @param ids of the catalogue
     */
    public record Cited(List<String> ids) {

        private static final Pattern BRACKETS = Pattern.compile("\\[([A-Z]{2}-\\d+(?:, [A-Z]{2}-\\d+)*)\\]$");

        /** The requirements cited at the end of a step. */
        public static Cited in(String step) {
            Matcher brackets = BRACKETS.matcher(step);
            return new Cited(brackets.find() ? List.of(brackets.group(1).split(", ")) : List.of());
        }
    }
}
