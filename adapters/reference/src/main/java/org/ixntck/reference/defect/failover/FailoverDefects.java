package org.ixntck.reference.defect.failover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Policies;
import org.ixntck.reference.defect.Defect;

/** What can be wrong with interaction server disconnects. */
public final class FailoverDefects {

    private FailoverDefects() {}

    /** All of them, by the requirement that each breaks. */
    public static List<Defect> all() {
        return List.of(
                Defect.of("SD-01", RegistersNobodyWhenAlone.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new RegistersNobodyWhenAlone(host, pair);
                }),
                Defect.of("SD-01", RegistersLateWhenAlone.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new RegistersLateWhenAlone(host, pair);
                }),
                Defect.of("SD-02", HoldsOnToLostPrimary.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new HoldsOnToLostPrimary(host, pair);
                }),
                Defect.of("SD-02", AnswersTakeoverLate.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new AnswersTakeoverLate(host, pair);
                }),
                Defect.of("SD-03", TakesAgentForReported.class, Policies.DEFAULT, () -> {
                    Set<String> reported = new HashSet<>();
                    return host -> new TakesAgentForReported(host, reported);
                }),
                Defect.of("SD-03", ReportsTakeoverLate.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new ReportsTakeoverLate(host, pair);
                }),
                Defect.of("SD-04", StaysSecondaryAfterTakeover.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new StaysSecondaryAfterTakeover(host, pair);
                }),
                Defect.of("SD-04", ReportsLateAfterTakeover.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new ReportsLateAfterTakeover(host, pair);
                }),
                Defect.of("SD-05", ReportsTakeoverTwice.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new ReportsTakeoverTwice(host, pair);
                }),
                Defect.of("SD-06", PromotesItself.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new PromotesItself(host, pair);
                }),
                Defect.of("SD-07", RefusesLoginAfterAvailable.class, RefusesLoginAfterAvailable::new),
                Defect.of("SD-07", LoginAfterAvailableUnreported.class, LoginAfterAvailableUnreported::new),
                Defect.of("SD-07", OlderConnectionBlocksLogin.class, OlderConnectionBlocksLogin::new),
                Defect.of("SD-07", ReportsLoginAfterAvailableLate.class, ReportsLoginAfterAvailableLate::new),
                Defect.of("SD-08", ResetsReportingWhenAlone.class, Policies.DEFAULT, () -> {
                    Map<String, PartneredServer> pair = new HashMap<>();
                    return host -> new ResetsReportingWhenAlone(host, pair);
                }),
                Defect.of("SD-10", LeavesConnectionsHanging.class, Policies.DEFAULT, () -> {
                    Set<Client> left = new HashSet<>();
                    return host -> new LeavesConnectionsHanging(host, left);
                }),
                Defect.of("SD-10", ClosesConnectionsLate.class, Policies.DEFAULT, () -> {
                    Set<Client> left = new HashSet<>();
                    return host -> new ClosesConnectionsLate(host, left);
                }),
                Defect.of("SD-11", TakesOverAllAgents.class, TakesOverAllAgents::new),
                Defect.of("SD-11", KeepsOneRoleForAll.class, KeepsOneRoleForAll::new),
                Defect.of("SD-12", RefusedLoginPromotes.class, RefusedLoginPromotes::new),
                Defect.of("SD-12", ReportsTakeoverBeforeChecking.class, ReportsTakeoverBeforeChecking::new));
    }
}
