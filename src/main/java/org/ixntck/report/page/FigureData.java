package org.ixntck.report.page;

import java.util.List;
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

    /** What the page's script reads, with its members in one order. Times are in milliseconds. */
    record Data(List<List<Object>> switchOvers, List<Double> truth, List<Used> margins) {}

    /** How many answers used how much of a budget. */
    record Used(String budget, List<Integer> steps) {}

    Data all() {
        return new Data(
                figures.switchOvers().stream()
                        .limit(POINTS_MAX)
                        .map(FigureData::switchOver)
                        .toList(),
                figures.truth().stream()
                        .limit(POINTS_MAX)
                        .map(AgentTruth::wrongNanos)
                        .map(FigureData::millis)
                        .toList(),
                figures.margins().stream()
                        .map(it -> new Used(it.budget(), it.steps()))
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
