package org.ixntck.judge.verdict;

import java.util.Set;
import org.ixntck.journal.History;
import org.ixntck.journal.SiteHistories;
import org.ixntck.judge.rule.Catalogue;

/** From the journal of a run to all that is said of it. A pure function: the same journal and catalogue give the same judgement. */
public final class Judge {

    /** The number of entries that are kept of a site before its first expectation. Without an expectation its history is not needed. */
    private static final int UNASKED_MAX = 100_000;

    private final Catalogue catalogue;
    private final boolean strict;

    /**
     * A judge.
     *
     * @param strict whether a violated SHOULD decides the run as a MUST does
     */
    public Judge(Catalogue catalogue, boolean strict) {
        this.catalogue = catalogue;
        this.strict = strict;
    }

    /** Judges a run, up to the last entry of its journal. */
    public Judgement judge(History history) {
        Judging judging = new Judging(catalogue, strict, SiteHistories::asked);
        history.entries().forEach(judging::accept);
        return judging.end();
    }

    /**
     * Begins to judge a run entry by entry, in bounded memory.
     *
     * @param whole sites of which all entries are kept until they are over, however many there are: those that an earlier attempt has
     *     {@linkplain Judging#lost lost}
     */
    public Judging begin(Set<String> whole) {
        return new Judging(catalogue, strict, over -> SiteHistories.bounded(UNASKED_MAX, whole, over));
    }
}
