package org.ixntck.reference.defect.restart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.reference.Policies;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with interaction server restarts. */
public final class RestartDefects {

    private RestartDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of("RG-02", AcceptsAnybodyAfterRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new AcceptsAnybodyAfterRestart(host, running);
                }),
                Defect.of("SR-01", RegistersNoAgentAfterRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RegistersNoAgentAfterRestart(host, running);
                }),
                Defect.of("SR-01", RegistersLateAfterRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RegistersLateAfterRestart(host, running);
                }),
                Defect.of("SR-02", RefusesAgentsItHadBefore.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RefusesAgentsItHadBefore(host, running);
                }),
                Defect.of("SR-02", AnswersAvailableLateAfterRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new AnswersAvailableLateAfterRestart(host, running);
                }),
                Defect.of("SR-03", ReportsReturningAgents.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReportsReturningAgents(host, running);
                }),
                Defect.of("SR-03", ReportsAvailableAfterSecondRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReportsAvailableAfterSecondRestart(host, running);
                }),
                Defect.of("SR-04", ReportsDisconnectOfReturnedAgents.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReportsDisconnectOfReturnedAgents(host, running);
                }),
                Defect.of("SR-05", ReturnLogsOutAtPartner.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReturnLogsOutAtPartner(host, running);
                }),
                Defect.of("SR-05", ReturnForcesStateChange.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReturnForcesStateChange(host, running);
                }),
                Defect.of("SR-05", ReturnCutsConnectionsOfPartner.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReturnCutsConnectionsOfPartner(host, running);
                }),
                Defect.of("SR-06", RestoresSessionsForReporting.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RestoresSessionsForReporting(host, running);
                }),
                Defect.of("SR-06", RestoresSessionsForAgents.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RestoresSessionsForAgents(host, running);
                }),
                Defect.of("SR-06", RestoresSessionsAfterAWhile.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RestoresSessionsAfterAWhile(host, running);
                }),
                Defect.of("SR-06", ReplaysLogouts.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReplaysLogouts(host, running);
                }),
                Defect.of("SR-07", SecondFailbackFails.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new SecondFailbackFails(host, running);
                }),
                Defect.of("SR-07", FailbackUnreported.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new FailbackUnreported(host, running);
                }),
                Defect.of("SR-07", ReportsFailbackLate.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new ReportsFailbackLate(host, running);
                }),
                Defect.of("SR-07", AnswersFailbackLate.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new AnswersFailbackLate(host, running);
                }),
                Defect.of("SR-08", RegistersNoReportingAfterRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RegistersNoReportingAfterRestart(host, running);
                }),
                Defect.of("SR-08", RegistersReportingLateAfterRestart.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new RegistersReportingLateAfterRestart(host, running);
                }),
                Defect.of("SR-09", TrustsReturningAgents.class, Policies.DEFAULT, () -> {
                    Map<String, RememberingServer> running = new HashMap<>();
                    return host -> new TrustsReturningAgents(host, running);
                }));
    }
}
