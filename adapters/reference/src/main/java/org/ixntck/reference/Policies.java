package org.ixntck.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.AdapterException.Cause;
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

    private static final String DUPLICATE_LOGIN = "duplicate-login";
    private static final String PLACES = "places";

    static Policies of(Map<String, String> settings) throws AdapterException {
        for (String name : settings.keySet()) {
            if (!List.of(DUPLICATE_LOGIN, PLACES).contains(name)) {
                throw new AdapterException(
                        Cause.SETTINGS,
                        "The reference servers have no setting '" + name + "', only duplicate-login and places.");
            }
        }
        return new Policies(
                choice(settings, DUPLICATE_LOGIN, DuplicateLogin.values()), choice(settings, PLACES, Places.values()));
    }

    /** The first of the choices is the default. */
    private static <E extends Enum<E>> E choice(Map<String, String> settings, String name, E[] choices)
            throws AdapterException {
        String value = settings.getOrDefault(name, word(choices[0]));
        for (E choice : choices) {
            if (word(choice).equals(value)) {
                return choice;
            }
        }
        List<String> words = Arrays.stream(choices).map(Policies::word).toList();
        throw new AdapterException(
                Cause.SETTINGS,
                "The setting " + name + " cannot be '" + value + "'; write " + String.join(" or ", words) + ".");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
