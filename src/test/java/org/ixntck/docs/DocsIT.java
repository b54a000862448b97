package org.ixntck.docs;

/** The pages for those who certify servers and read what came of it. */
class DocsIT extends TypedCommands {

    DocsIT() {
        super(page -> page.path().startsWith("docs/") && !GuidesIT.of(page));
    }
}
