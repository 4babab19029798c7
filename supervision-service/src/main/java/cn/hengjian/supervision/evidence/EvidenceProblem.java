package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.evidence.rules.FileType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals of files that are received and kept encrypted. */
public enum EvidenceProblem implements ProblemType {
    CONTENT_REFUSED("evidence-content-refused", 422, "文件内容与类型不符", "The file is not what it is said to be"),
    TOO_MANY_UNUSED("evidence-too-many-unused", 409, "未使用的上传文件过多", "Too many uploads wait to be used");

    private final Kind kind;

    EvidenceProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException typeRefused(Collection<FileType> accepted) {
        return new ProblemException(
                HttpProblem.UNSUPPORTED_MEDIA_TYPE,
                new Text("只接收以下类型的文件：%s", "These types of file are taken: %s").with(list(accepted)));
    }

    static ProblemException contentRefused(FileType declared, Collection<FileType> accepted) {
        return new ProblemException(
                CONTENT_REFUSED,
                new Text(
                                "文件为空、已损坏、含宏，或者不是 %s；可接收：%s",
                                "The file is empty, damaged, holds macros, or is no %s; these types are taken: %s")
                        .with(declared.mediaType(), list(accepted)));
    }

    static ProblemException nameRefused(Text why) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.query("name", "file-name", why));
    }

    static ProblemException tooManyUnused(int most) {
        return new ProblemException(
                TOO_MANY_UNUSED, new Text("最多可有 %s 个尚未使用的上传文件", "At most %s uploads may wait to be used").with(most));
    }

    /** The disk doesn't take it. */
    public static ProblemException notKept() {
        return new ProblemException(
                HttpProblem.UNAVAILABLE, new Text("暂时无法保存文件，请稍后重试", "The file can't be kept now; try again later"));
    }

    /** Refuses a command that names files which can't be used, if it names any such. */
    public static void requireUsable(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    new Text("有 %s 个文件不能使用", "%s files can't be used").with(violations.size()),
                    violations);
        }
    }

    static Violation unusable(String pointer) {
        return Violation.at(
                pointer,
                "unusable-file",
                new Text(
                        "没有这个文件，或者不是您上传的、已过期或已用于他处；请重新上传",
                        "There is no such file, or it is not yours, has expired or is used elsewhere; upload it again"));
    }

    private static String list(Collection<FileType> types) {
        return types.stream().map(FileType::mediaType).collect(Collectors.joining(", "));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
