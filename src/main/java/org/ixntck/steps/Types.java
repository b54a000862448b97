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

    private final World world;

    public Types(World world) {
        this.world = world;
    }

    @ParameterType(NAME)
    public FakeAgent agent(String nick) {
        return world.agent(nick);
    }

    /** {@code Ann and Bob}, or {@code Ann, Bob and Cid}. */
    @ParameterType("(?:" + NAME + ")(?:, (?:" + NAME + "))* and (?:" + NAME + ")")
    public List<FakeAgent> agents(String nicks) {
        return Stream.of(nicks.split(", | and ")).map(world::agent).toList();
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
