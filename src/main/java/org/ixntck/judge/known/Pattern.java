package org.ixntck.judge.known;

/**
 * A part of a sentence.
 *
 * @param text what has to occur; {@code *} in it stands for anything
 */
record Pattern(String text) {

    /** Whether it occurs in the sentence. What stands first is looked for first, which finds it if it is there at all. */
    boolean isIn(String sentence) {
        int from = 0;
        for (String part : text.split("\\*")) {
            int at = sentence.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
