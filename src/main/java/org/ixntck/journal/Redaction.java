package org.ixntck.journal;

/** Replaces names in what is written of a run, before it is chained. Called by the thread that writes the journal. */
public interface Redaction {

    /** Replaces nothing. */
    Redaction NONE = new Redaction() {
        @Override
        public void learn(Entry entry) {
            // Nothing is replaced.
        }

        @Override
        public String apply(String text) {
            return text;
        }
    };

    /** Called with each entry before it is written: from now on the names in it may be replaced. */
    void learn(Entry entry);

    /** The text with its names replaced. */
    String apply(String text);
}
