package org.ixntck.judge.verdict;

import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Requirement.Level;

/**
 * What decides a run: MUSTs, and with {@code --strict} SHOULDs too.
 *
 * @param strict whether a violated SHOULD decides the run as a MUST does
 */
record Deciding(Catalogue catalogue, boolean strict) {

    boolean decides(Finding finding) {
        return finding.requirements().stream()
                .anyMatch(id -> decides(catalogue.get(id).level()));
    }

    boolean decides(Level level) {
        return level == Level.MUST || (strict && level == Level.SHOULD);
    }
}
