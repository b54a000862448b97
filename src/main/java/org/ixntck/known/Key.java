package org.ixntck.known;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of an entry, and what to write there. */
enum Key {
    REQUIREMENT("the id of a requirement, such as AD-03"),
    SCENARIO("the id of a scenario, as verdict.json has it"),
    FAILS("a part of the error message, with * for the parts that vary"),
    REASON("why this failure is accepted"),
    OWNER("who is responsible for it"),
    EXPIRES("the last day on which it is accepted, such as 2027-01-31");

    private final String what;

    Key(String what) {
        this.what = what;
    }

    /** The key as written in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The expected value, for an error message. */
    String expected() {
        return "'%s' with %s".formatted(word(), what);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Key::word).toList();
    }

    static Optional<Key> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }
}
