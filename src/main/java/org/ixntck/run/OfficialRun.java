package org.ixntck.run;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Profile;
import org.ixntck.evidence.KitBuild;

/** What {@code --official} requires. */
final class OfficialRun {

    private static final long SOON_MILLIS_MAX = 10_000;
    private static final long LATER_MILLIS_MAX = 60_000;

    private static final String REQUIRED =
            "a full run (no --only, --debug or --features) by a released kit, built from a clean commit, of servers that promise"
                    + " answer and report within 10 s, and registration-timeout and restart within 60 s";

    private OfficialRun() {}

    /**
     * Refuses a run that cannot be official.
     *
     * @throws RunException says what is required, and what is missing
     */
    static void check(Options options, KitBuild kit, Profile profile) throws RunException {
        List<String> wrong = wrong(options, kit, profile.budgets());
        if (!wrong.isEmpty()) {
            throw new RunException(
                    ExitCode.USAGE, "--official requires %s; saw %s".formatted(REQUIRED, String.join(", ", wrong)));
        }
    }

    static List<String> wrong(Options options, KitBuild kit, Profile.Budgets budgets) {
        List<String> wrong = new ArrayList<>();
        if (!options.only().isEmpty()) {
            wrong.add("--only " + String.join(",", options.only()));
        }
        if (options.debug()) {
            wrong.add("--debug");
        }
        options.features().ifPresent(folder -> wrong.add("--features " + folder));
        if (!kit.released()) {
            wrong.add("the kit %s%s"
                    .formatted(
                            kit.version(),
                            kit.commit().isEmpty() ? " of no commit" : kit.dirty() ? " with uncommitted changes" : ""));
        }
        promise(wrong, "answer", budgets.answer().toMillis(), SOON_MILLIS_MAX);
        promise(wrong, "report", budgets.report().toMillis(), SOON_MILLIS_MAX);
        promise(wrong, "registration-timeout", budgets.registrationTimeout().toMillis(), LATER_MILLIS_MAX);
        promise(wrong, "restart", budgets.restart().toMillis(), LATER_MILLIS_MAX);
        return wrong;
    }

    private static void promise(List<String> wrong, String name, long millis, long most) {
        if (millis > most) {
            wrong.add("%s %.1f s".formatted(name, millis / 1e3));
        }
    }
}
