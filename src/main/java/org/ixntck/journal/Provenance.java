package org.ixntck.journal;

/**
 * What a run was made with. It stands in the first entry, so that the chain of the journal covers it. Digests are SHA-256, in hexadecimal.
 *
 * @param commit of the kit's sources; empty if it was built without its repository
 * @param dirty whether the sources differed from that commit
 * @param jarSha256 of the kit's jar; empty if it ran from its classes
 * @param bundledSha256 of the features that the kit bundles
 * @param featuresSha256 of all features; the same, unless the vendor added features
 */
public record Provenance(String commit, boolean dirty, String jarSha256, String bundledSha256, String featuresSha256) {

    /** What the journal of an older kit says: nothing. */
    public static Provenance unknown() {
        return new Provenance("", true, "", "", "");
    }

    /** Whether the journal says it. Not named like a getter, so that it is no member of the entry. */
    public boolean recorded() {
        return !featuresSha256.isEmpty();
    }

    /** Whether the vendor added features to those of the kit. */
    public boolean hasOwnFeatures() {
        return !featuresSha256.equals(bundledSha256);
    }
}
