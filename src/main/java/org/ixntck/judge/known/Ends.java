package org.ixntck.judge.known;

import java.util.Optional;
import java.util.function.Function;
import org.ixntck.journal.Event.ScenarioEnded;

/**
 * How a run and its scenarios ended.
 *
 * @param finished whether the run came to its end
 * @param scenario the end of a scenario, by its key; empty if it did not come to one
 */
public record Ends(boolean finished, Function<String, Optional<ScenarioEnded>> scenario) {}
