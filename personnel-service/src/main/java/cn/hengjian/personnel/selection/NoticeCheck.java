package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.NoticeLint;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice asks beyond the law. */
public record NoticeCheck(List<FlaggedBar> bars) {

    /** A bar beyond the law. */
    public record FlaggedBar(
            @Schema(description = "条件在公告中的位置") String pointer,
            NoticeLint.BarKind code,
            @Schema(description = "公告所设条件") String asked,
            @Schema(description = "法律、法规允许的条件") String allowed) {}

    static NoticeCheck of(List<NoticeLint.Bar> bars, Locale language) {
        return new NoticeCheck(bars.stream()
                .map(bar -> new FlaggedBar(
                        bar.pointer(), bar.code(), bar.asked(), bar.allowed().in(language)))
                .toList());
    }
}
