package cn.hengjian.supervision.evidence.rules;

import cn.hengjian.platform.problem.Text;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which names a file may have: what a reader's system would take for another kind of file or for a path is refused. */
public final class FileName {

    static final int MAX_LENGTH = 200;

    private FileName() {}

    /** The name of a file whose sender gave none. */
    public static String orUsual(@Nullable String name, FileType type) {
        return name == null ? "evidence." + type.endings().getFirst() : name;
    }

    /** What is wrong with a name, if anything. */
    public static Optional<Text> objection(String name, FileType type) {
        if (name.isBlank() || name.length() > MAX_LENGTH) {
            return Optional.of(new Text("文件名须为 1 至 %s 个字符", "A file name has 1 to %s characters").with(MAX_LENGTH));
        }
        if (name.startsWith(".") || name.codePoints().anyMatch(FileName::isForbidden)) {
            return Optional.of(new Text(
                    "文件名不得以点开头，不得含有斜杠、控制字符或改变书写方向的字符",
                    "A file name neither begins with a dot nor holds slashes, control characters or ones that change the"
                            + " direction of writing"));
        }
        int dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && type.endings().contains(ending)
                ? Optional.empty()
                : Optional.of(new Text("%s 文件的扩展名应为：%s", "The name of a %s file ends with: %s")
                        .with(type, String.join(", ", type.endings())));
    }

    private static boolean isForbidden(int character) {
        return character == '/'
                || character == '\\'
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
