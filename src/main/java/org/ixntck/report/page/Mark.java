package org.ixntck.report.page;

import java.util.Locale;
import org.ixntck.judge.rule.Verdict;

/**
 * How a verdict is shown: by a sign and a word, so that it can be read without colour.
 *
 * @param sign one character
 * @param word in lower case
 * @param tone of its colour: {@code fail}, {@code open}, {@code pass} or {@code none}
 */
record Mark(String sign, String word, String tone) {

    private static final Mark ADVISORY = new Mark("△", "advisory", "open");
    private static final Mark KNOWN = new Mark("◇", "known failure", "open");

    /** The mark of a verdict; {@code advisory} if it is a failure that does not decide the run, {@code known} if it is a known one. */
    static Mark of(Verdict verdict, boolean advisory, boolean known) {
        if (verdict == Verdict.FAIL && known) {
            return KNOWN;
        }
        if (verdict == Verdict.FAIL && advisory) {
            return ADVISORY;
        }
        String word = verdict.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return switch (verdict) {
            case FAIL -> new Mark("✕", "failed", "fail");
            case ERROR -> new Mark("!", word, "open");
            case INCONCLUSIVE -> new Mark("?", word, "open");
            case NOT_TESTED -> new Mark("–", word, "none");
            case PASS -> new Mark("✓", "passed", "pass");
            case OBSERVED -> new Mark("○", word, "none");
            case NOT_APPLICABLE -> new Mark("∅", word, "none");
        };
    }

    /** Writes the sign and the word. */
    void write(Html html) {
        html.open("span", "class", "mark", "data-tone", tone)
                .leaf("i", sign, "aria-hidden", "true")
                .text(" " + word)
                .end();
    }
}
