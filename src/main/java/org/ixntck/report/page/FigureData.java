package org.ixntck.report.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ixntck.figures.AgentTruth;
import org.ixntck.figures.Figures;
import org.ixntck.figures.SwitchOver;

/** What the page's scripts plot of the figures. */
final class FigureData {

    /** More points than this show nothing that fewer do not. */
    private static final int POINTS_MAX = 2_000;

    private final Figures figures;

    FigureData(Figures figures) {
        this.figures = figures;
    }

    /** Milliseconds; null where there is no time. */
    Map<String, Object> all() {
        return Map.of(
                "switchOvers",
                figures.switchOvers().stream()
                        .limit(POINTS_MAX)
                        .map(FigureData::switchOver)
                        .toList(),
                "truth",
                figures.truth().stream()
                        .limit(POINTS_MAX)
                        .map(AgentTruth::wrongNanos)
                        .map(FigureData::millis)
                        .toList(),
                "margins",
                figures.margins().stream()
                        .map(it -> Map.of("budget", it.budget(), "steps", it.steps()))
                        .toList());
    }

    private static List<Object> switchOver(SwitchOver it) {
        OptionalLong status = it.status();
        return List.of(
                millis(it.reconnected()),
                millis(it.registered()),
                millis(it.loggedIn()),
                status.isPresent() ? millis(status.getAsLong()) : -1);
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e4) / 100.0;
    }
}
