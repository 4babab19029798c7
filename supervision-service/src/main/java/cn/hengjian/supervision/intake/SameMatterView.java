package cn.hengjian.supervision.intake;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.opinion.Likenesses.Like;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.UUID;

/** Opinions and claims that may be the same matter as a submission, the likest first; people decide. */
public record SameMatterView(List<Suggestion> items) {

    /** One of them, and why it is suggested. */
    public record Suggestion(
            UUID opinionId, String number, OpinionState state, String unitCode, int percent, String reason) {}

    static SameMatterView of(List<Like> found, Reader reader) {
        return new SameMatterView(found.stream()
                .map(like -> new Suggestion(
                        like.id(),
                        like.number(),
                        like.state(),
                        like.unitCode(),
                        like.percent(),
                        reader.read(reason(like))))
                .toList());
    }

    private static Text reason(Like like) {
        var unit = like.sameUnit() ? new Text("，且涉及同一单位", ", and it is about the same unit") : new Text("", "");
        return like.sameText()
                ? new Text("文字相同" + unit.zhCN(), "The text is the same" + unit.en())
                : new Text("文字约有 %s%% 相同" + unit.zhCN(), "About %s %% of the text is the same" + unit.en())
                        .with(like.percent());
    }
}
