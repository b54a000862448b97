package org.ixntck.evidence;

/** Evidence is missing, damaged or forged. The message is one sentence: what was expected, and what was seen. */
public final class EvidenceException extends Exception {

    private static final long serialVersionUID = 1L;

    public EvidenceException(String message) {
        super(message);
    }
}
