package org.sanji.standard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;

/** A whole standard: every clause with its words, our reading of them, and the rule that decides it. */
@Schema(name = "Standard")
public record StandardView(
        @Schema(examples = "changzhou-digital-learning-community")
        String code,

        @Schema(examples = "trial") String version,
        Text title,

        @Schema(description = "The document it was read from")
        Text source,

        @Nullable
        @Schema(description = "The city or province whose standard it is; null when any place may be held against it")
        RegionCode region,

        @Schema(description = "Whether it evaluates regions or the institutions that serve them")
        Subject subject,

        @Schema(description = "Levels of the regions it evaluates or, for institutions, of the regions they serve")
        List<RegionLevel> levels,

        @Schema(description = "SHA-256, in hexadecimal, of the content as canonical JSON (RFC 8785)")
        String digest,

        @Nullable @Schema(description = "The gate before an application; null when there is none")
        ClauseView eligibility,

        List<Group> groups) {

    /** Clauses under one heading. */
    @Schema(name = "ClauseGroup")
    public record Group(Text title, List<ClauseView> clauses) {}

    /** One clause. */
    @Schema(name = "Clause")
    public record ClauseView(
            @Schema(description = "Number of the clause", examples = "4.1")
            String id,

            Text title,

            @Schema(description = "The words of the document, and a translation")
            Text text,

            @Nullable @Schema(description = "How the words are read where they leave a choice")
            Text note,

            @Schema(description = "Levels it speaks to; all of the standard when empty")
            List<RegionLevel> levels,

            RuleView rule) {

        static ClauseView of(Clause clause) {
            return new ClauseView(
                    clause.id(),
                    clause.title(),
                    clause.text(),
                    clause.note(),
                    clause.levels(),
                    RuleView.of(clause.rule()));
        }
    }

    /** How a standard is shown. */
    public static StandardView of(Standard standard) {
        Clause gate = standard.eligibility();
        return new StandardView(
                standard.code(),
                standard.version(),
                standard.title(),
                standard.source(),
                standard.region(),
                standard.subject(),
                standard.levels(),
                standard.digest(),
                gate == null ? null : ClauseView.of(gate),
                standard.groups().stream()
                        .map(group -> new Group(
                                group.title(),
                                group.clauses().stream().map(ClauseView::of).toList()))
                        .toList());
    }
}
