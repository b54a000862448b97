package org.ixntck.report.page;

import org.ixntck.figures.Figures;

/** The figures. */
final class FigurePanel {
    FigurePanel(Figures figures) {}

    void write(Html html) {}
}
