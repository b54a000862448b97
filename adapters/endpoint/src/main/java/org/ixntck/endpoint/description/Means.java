package org.ixntck.endpoint.description;

import java.util.List;

/** How something is done to a server that runs. */
public sealed interface Means {

    /** Whether it works only on a process that the kit knows. */
    boolean needsProcess();

    /**
     * By a signal to its process.
     *
     * @param name without SIG, for example {@code TERM}
     */
    record Signal(String name) implements Means {
        @Override
        public boolean needsProcess() {
            return true;
        }

        @Override
        public String toString() {
            return "the signal " + name;
        }
    }

    /**
     * By a command of the vendor's, which has done it when it ends with 0.
     *
     * @param words the program and its arguments
     */
    record Command(List<Template> words) implements Means {

        public Command {
            words = List.copyOf(words);
        }

        @Override
        public boolean needsProcess() {
            return words.stream().anyMatch(word -> word.uses("pid"));
        }

        @Override
        public String toString() {
            return "the command "
                    + String.join(" ", words.stream().map(Template::text).toList());
        }
    }
}
