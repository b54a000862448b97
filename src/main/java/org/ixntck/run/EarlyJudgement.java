package org.ixntck.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.judge.verdict.Judgement;

/**
 * What a run is judged to be when its scenarios have ended, as if it finished there. It usually does, and is not judged twice then.
 *
 * @param judgement of the run that finished there
 * @param last {@code seq} of the last entry that was judged
 * @param quiet whether all sites had been taken down, so that the time that passes afterwards changes nothing
 */
record EarlyJudgement(Judgement judgement, long last, boolean quiet) {

    /** Judges what has happened so far. */
    static EarlyJudgement of(History history, Function<History, Judgement> judge) {
        List<Entry> entries = new ArrayList<>(history.entries());
        long at = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).at();
        entries.add(new Entry(history.last() + 1, at, at, 0, "", "", new Event.RunEnded(How.FINISHED, "")));
        return new EarlyJudgement(judge.apply(History.of(entries)), history.last(), down(history));
    }

    private static boolean down(History history) {
        Set<String> up = new HashSet<>();
        for (Entry entry : history.entries()) {
            if (entry.event() instanceof Event.SiteClosing) {
                up.remove(entry.site());
            } else if (entry.event() instanceof Event.SiteOpened) {
                up.add(entry.site());
            }
        }
        return up.isEmpty();
    }

    /**
     * The judgement of the whole run.
     *
     * @param whole its history
     * @return empty if something happened that was not judged
     */
    Optional<Judgement> of(History whole) {
        List<Entry> news = whole.entries().subList(known(whole), whole.entries().size());
        boolean finished = news.stream().anyMatch(entry -> entry.event() instanceof Event.RunEnded);
        return quiet && finished && news.stream().allMatch(EarlyJudgement::foreseen)
                ? Optional.of(judgement.lasting(news.get(news.size() - 1).at() / 1_000_000))
                : Optional.empty();
    }

    private int known(History whole) {
        int known = whole.entries().size();
        while (known > 0 && whole.entries().get(known - 1).seq() > last) {
            known--;
        }
        return known;
    }

    private static boolean foreseen(Entry entry) {
        return entry.event() instanceof Event.Watermark
                || (entry.event() instanceof Event.RunEnded ended
                        && ended.how() == How.FINISHED
                        && ended.why().isEmpty());
    }
}
