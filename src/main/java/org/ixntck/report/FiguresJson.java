package org.ixntck.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ixntck.figures.AgentTruth;
import org.ixntck.figures.BudgetUse;
import org.ixntck.figures.Figures;
import org.ixntck.figures.Margin;
import org.ixntck.figures.Spread;
import org.ixntck.figures.SwitchOver;
import org.ixntck.judge.verdict.Judgement;

/** The figures in verdict.json. All times are milliseconds with three decimals, and all lists are bounded. */
final class FiguresJson {

    private static final int SWITCH_OVERS_MAX = 1_000;
    private static final int AGENTS_MAX = 100;

    private final Figures figures;
    private final Map<String, String> scenarios = new HashMap<>();

    FiguresJson(Figures figures, Judgement judgement) {
        this.figures = figures;
        judgement.scenarios().forEach(it -> scenarios.put(it.key(), it.id()));
    }

    Map<String, Object> all() {
        return VerdictJson.object("switchOver", switchOver(), "reportingTruth", truth(), "margins", margins());
    }

    private String scenario(String key) {
        return scenarios.getOrDefault(key, "");
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }

    private static Object millis(OptionalLong nanos) {
        return nanos.isPresent() ? millis(nanos.getAsLong()) : null;
    }

    private static Map<String, Object> spread(Spread it) {
        return VerdictJson.object(
                "n", it.n(), "p50", millis(it.p50()), "p99", millis(it.p99()), "max", millis(it.max()));
    }

    private Map<String, Object> switchOver() {
        List<SwitchOver> all = figures.switchOvers();
        return VerdictJson.object(
                "unseen",
                spread(Spread.of(all.stream().flatMapToLong(it -> it.unseen().stream()))),
                "reconnected",
                spread(Spread.of(all.stream().mapToLong(SwitchOver::reconnected))),
                "registered",
                spread(Spread.of(all.stream().mapToLong(SwitchOver::registered))),
                "loggedIn",
                spread(Spread.of(all.stream().mapToLong(SwitchOver::loggedIn))),
                "status",
                spread(Spread.of(all.stream().flatMapToLong(it -> it.status().stream()))),
                "served",
                spread(Spread.of(all.stream().mapToLong(SwitchOver::served))),
                "failovers",
                all.stream().limit(SWITCH_OVERS_MAX).map(this::failover).toList());
    }

    private Map<String, Object> failover(SwitchOver it) {
        return VerdictJson.object(
                "agent",
                it.agent(),
                "scenario",
                scenario(it.scenario()),
                "from",
                it.from(),
                "to",
                it.to(),
                "seq",
                it.seq(),
                "unseen",
                millis(it.unseen()),
                "reconnected",
                millis(it.reconnected()),
                "registered",
                millis(it.registered()),
                "loggedIn",
                millis(it.loggedIn()),
                "status",
                millis(it.status()),
                "served",
                millis(it.served()));
    }

    private Map<String, Object> truth() {
        List<AgentTruth> all = figures.truth();
        return VerdictJson.object(
                "agents",
                all.stream().map(AgentTruth::agent).distinct().count(),
                "observed",
                millis(all.stream().mapToLong(AgentTruth::observedNanos).sum()),
                "wrong",
                millis(all.stream().mapToLong(AgentTruth::wrongNanos).sum()),
                "perAgent",
                spread(Spread.of(all.stream().mapToLong(AgentTruth::wrongNanos))),
                "worst",
                all.stream()
                        .filter(it -> it.wrongNanos() > 0)
                        .limit(AGENTS_MAX)
                        .map(this::agent)
                        .toList());
    }

    private Map<String, Object> agent(AgentTruth it) {
        return VerdictJson.object(
                "agent",
                it.agent(),
                "engine",
                it.engine(),
                "scenario",
                scenario(it.scenario()),
                "observed",
                millis(it.observedNanos()),
                "wrong",
                millis(it.wrongNanos()));
    }

    private Map<String, Object> margins() {
        return VerdictJson.object(
                "budgets",
                figures.margins().stream().map(FiguresJson::budget).toList(),
                "nearest",
                figures.nearest().stream().map(this::margin).toList());
    }

    private static Map<String, Object> budget(BudgetUse it) {
        Map<String, Object> all = VerdictJson.object("budget", it.budget(), "limit", millis(it.limitNanos()));
        all.putAll(spread(it.nanos()));
        all.put("near", it.near());
        all.put("over", it.over());
        return all;
    }

    private Map<String, Object> margin(Margin it) {
        return VerdictJson.object(
                "budget",
                it.budget(),
                "what",
                it.what(),
                "scenario",
                scenario(it.scenario()),
                "cause",
                it.from(),
                "seq",
                it.to(),
                "took",
                millis(it.nanos()),
                "share",
                Math.round(1_000 * it.share()) / 1e3,
                "near",
                it.near());
    }
}
