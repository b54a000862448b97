package org.ixntck.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what is wrong with a file: the message of such an exception is often nothing but the path. */
public final class FileProblem {

    private FileProblem() {}

    /** A clause for the middle of a sentence, such as "permission denied". */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no %s".formatted(missing.getFile());
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return "%s exists already".formatted(existing.getFile());
        }
        if (e instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
