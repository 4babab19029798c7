package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.spreadsheet.CellParser;
import java.util.regex.Pattern;

/** The number that the county gives a cadre. */
public final class CadreNumber {

    /** Regular expression of a number. */
    public static final String FORM = "C[0-9]{6,10}";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Text FORM_TEXT = new Text("干部编号为 C 加 6 至 10 位数字", "A cadre number is C and 6 to 10 digits");

    private CadreNumber() {}

    /** Reads a cell that holds a cadre number. */
    public static CellParser<String> cell() {
        return text ->
                PATTERN.matcher(text).matches() ? Checked.valid(text) : Checked.refused("invalid-number", FORM_TEXT);
    }
}
