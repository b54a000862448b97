package org.ixntck.docs;

/** The guides for those who write adapters and scenarios. */
class GuidesIT extends TypedCommands {

    GuidesIT() {
        super(GuidesIT::of);
    }

    static boolean of(Page page) {
        return page.path().startsWith("docs/write-");
    }
}
