package org.ixntck.judge;

import org.ixntck.judge.Requirement.Level;

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
