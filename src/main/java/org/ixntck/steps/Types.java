package org.ixntck.steps;

import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.peer.FakeAgent;

/** The words of the features that stand for something. */
public final class Types {

    private static final String NAME = "Ann|Bob|Cid|Dan|Eve";

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

    /** The requirements that a step judges: {@code [AD-01]}, or several with a comma. */
    @ParameterType("\\[([A-Z]{2}-\\d\\d(?:, [A-Z]{2}-\\d\\d)*)\\]")
    public Cited cited(String ids) {
        return new Cited(List.of(ids.split(", ")));
    }

    /**
     * The requirements that a step judges.
     *
     * @param ids of the catalogue
     */
    public record Cited(List<String> ids) {}
}
