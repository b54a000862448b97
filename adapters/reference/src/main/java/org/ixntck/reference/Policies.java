package org.ixntck.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;

/**
 * What the models leave to the one who runs a server.
 *
 * @param duplicateLogin what to do with a login of an agent that is logged in on another connection
 * @param places how many agents a place holds
 */
public record Policies(DuplicateLogin duplicateLogin, Places places) {

    /** Several logins of an agent are allowed, a place holds one agent. */
    public static final Policies DEFAULT = new Policies(DuplicateLogin.ALLOW, Places.EXCLUSIVE);

    static Policies of(Map<String, String> settings) throws AdapterException {
        for (String name : settings.keySet()) {
            if (!List.of("duplicate-login", "places").contains(name)) {
                throw wrong("The reference servers have no setting '" + name + "', only duplicate-login and places.");
            }
        }
        return new Policies(
                choice(settings, "duplicate-login", DuplicateLogin.values()),
                choice(settings, "places", Places.values()));
    }

    /** The first of the choices is the default. */
    private static <E extends Enum<E>> E choice(Map<String, String> settings, String name, E[] choices)
            throws AdapterException {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E choice : choices) {
            byWord.put(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'), choice);
        }
        String value = settings.get(name);
        if (value != null && !byWord.containsKey(value)) {
            String words = String.join(" or ", byWord.keySet());
            throw wrong("The setting " + name + " cannot be '" + value + "'; write " + words + ".");
        }
        return byWord.getOrDefault(value, choices[0]);
    }

    private static AdapterException wrong(String sentence) {
        return new AdapterException(AdapterException.Cause.SETTINGS, sentence);
    }
}
