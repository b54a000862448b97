package org.ixntck.endpoint.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a server gets of the kit's own environment: what any program needs, and what its description names. The rest may hold secrets of the
 * machine that builds it.
 *
 * @param own the kit's own environment
 * @param further names of variables that are passed too
 */
public record Inherited(Map<String, String> own, List<String> further) {

    private static final Set<String> ALWAYS = Set.of("PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "JAVA_HOME");
    private static final Pattern LOCALE = Pattern.compile("LC_[A-Z]+");
    /** A shell sets these anew, or they are only of use on a terminal. */
    private static final Set<String> OF_NO_USE = Set.of("_", "PWD", "OLDPWD", "SHLVL", "LS_COLORS");

    private static final int NAMES_MAX = 80;

    public Inherited {
        own = new TreeMap<>(own);
        further = List.copyOf(further);
    }

    /** Whether every server gets it. */
    public static boolean always(String name) {
        return ALWAYS.contains(name) || LOCALE.matcher(name).matches();
    }

    private boolean passes(String name) {
        return always(name) || further.contains(name);
    }

    /** The variables that are passed. */
    public Map<String, String> variables() {
        Map<String, String> passed = new TreeMap<>(own);
        passed.keySet().removeIf(name -> !passes(name));
        return passed;
    }

    /** A clause that names what is not passed, for a server that does not start; empty if there is nothing. */
    public String withheld() {
        List<String> names = own.keySet().stream()
                .filter(name -> !passes(name) && !OF_NO_USE.contains(name))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String more = names.size() > NAMES_MAX ? " and %d more".formatted(names.size() - NAMES_MAX) : "";
        return "; if it needs a variable of the kit's own environment, list that under inherit: it does not get %s%s"
                .formatted(String.join(", ", names.subList(0, Math.min(NAMES_MAX, names.size()))), more);
    }
}
