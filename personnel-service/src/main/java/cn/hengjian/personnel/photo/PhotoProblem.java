package cn.hengjian.personnel.photo;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals about photos. */
enum PhotoProblem implements ProblemType {
    UNREADABLE("photo-unreadable", "不是可读取的 JPEG 或者 PNG 图片", "No JPEG or PNG that can be read"),
    SIZE("photo-size", "照片尺寸不符", "The photo's size doesn't do");

    private final Kind kind;

    PhotoProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 422, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    ProblemException refusal() {
        return new ProblemException(this, title());
    }

    ProblemException because(Text text) {
        return new ProblemException(this, text);
    }
}
