package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.scheme.rules.CategoryTree;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Comparison;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.NamedConstant;
import cn.hengjian.assessment.score.rules.StepTable;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.spreadsheet.CellParser;
import cn.hengjian.platform.spreadsheet.Column;
import cn.hengjian.platform.spreadsheet.RowValues;
import cn.hengjian.platform.spreadsheet.SheetSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet of a scheme's indicators: one a row, in their order; the same columns out and in. */
final class SchemeSheet {

    private static final BigDecimal MOST = new BigDecimal("999999999999.9999");
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final Pattern INDICATOR_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]*");
    private static final Pattern STEPS = Pattern.compile(
            "(\\d{1,12}(\\.\\d{1,4})?:\\d{1,2}(\\.\\d{1,3})?)(;\\d{1,12}(\\.\\d{1,4})?:\\d{1,2}(\\.\\d{1,3})?){0,19}");
    private static final String CONSTANT =
            "[A-Za-z_\\u4e00-\\u9fff][A-Za-z0-9_\\u4e00-\\u9fff]{0,29}=-?\\d{1,12}(\\.\\d{1,6})?";
    private static final Pattern CONSTANTS = Pattern.compile(CONSTANT + "(;" + CONSTANT + "){0,19}");

    private static final Pattern CATEGORY_PATH = Pattern.compile(CategoryTree.FORM);

    static final Column<String> CODE = Column.required("code", "指标代码", SchemeSheet::code);
    static final Column<String> NAME = Column.required("name", "指标名称", CellParser.text(100));
    static final Column<IndicatorKind> KIND =
            Column.required("kind", "类型", CellParser.oneOf(IndicatorKind.class, kind -> switch (kind) {
                case QUANT -> "定量";
                case QUAL -> "定性";
            }));
    static final Column<Method> METHOD =
            Column.optional("method", "计分方法", CellParser.oneOf(Method.class, method -> switch (method) {
                case RATIO -> "比率";
                case STEPS -> "分档";
                case DEDUCTION -> "扣分";
                case VETO -> "否决";
                case FORMULA -> "公式";
            }));
    static final Column<BigDecimal> WEIGHT =
            Column.required("weight", "权重", CellParser.decimal(BigDecimal.ZERO, HUNDRED, 2));
    static final Column<BigDecimal> TARGET =
            Column.optional("target", "目标值", CellParser.decimal(LEAST, MOST, DECIMALS));
    static final Column<String> UNIT = Column.optional("unit", "计量单位", CellParser.text(20));
    static final Column<Direction> DIRECTION =
            Column.optional("direction", "方向", CellParser.oneOf(Direction.class, direction -> switch (direction) {
                case DIRECT -> "正向";
                case REVERSE -> "反向";
            }));
    static final Column<String> SOURCE = Column.optional("source", "数据来源", CellParser.text(100));
    static final Column<String> QUESTION = Column.optional("question", "评议问题", CellParser.text(300));
    static final Column<StepTable> STEP_TABLE = Column.optional("steps", "分档表", SchemeSheet::steps);
    static final Column<BigDecimal> ALLOWANCE =
            Column.optional("allowance", "限额", CellParser.decimal(BigDecimal.ZERO, MOST, DECIMALS));
    static final Column<BigDecimal> PER_UNIT =
            Column.optional("perUnit", "每单位扣分", CellParser.decimal(LEAST, HUNDRED, DECIMALS));
    static final Column<Comparison> VETO_WHEN =
            Column.optional("vetoWhen", "否决条件", CellParser.oneOf(Comparison.class, Comparison::sign));
    static final Column<BigDecimal> THRESHOLD =
            Column.optional("threshold", "否决界限", CellParser.decimal(BigDecimal.ZERO, MOST, DECIMALS));
    static final Column<Grade> CEILING = Column.optional(
            "ceiling",
            "等次上限",
            CellParser.oneOf(Grade.class, grade -> grade.label().zhCN()));
    static final Column<String> FORMULA = Column.optional("formula", "公式", CellParser.text(Formula.LONGEST));
    static final Column<List<NamedConstant>> CONSTANT_LIST =
            Column.optional("constants", "公式常数", SchemeSheet::constants);

    static final Column<String> CATEGORY = Column.optional("category", "指标类别", SchemeSheet::category);

    static final SheetSchema SCHEMA = SheetSchema.of(
            CODE,
            NAME,
            KIND,
            METHOD,
            WEIGHT,
            TARGET,
            UNIT,
            DIRECTION,
            SOURCE,
            QUESTION,
            STEP_TABLE,
            ALLOWANCE,
            PER_UNIT,
            VETO_WHEN,
            THRESHOLD,
            CEILING,
            FORMULA,
            CONSTANT_LIST,
            CATEGORY);

    private static final List<Column<?>> OF_DEDUCTION = List.of(ALLOWANCE, PER_UNIT);
    private static final List<Column<?>> OF_VETO = List.of(VETO_WHEN, THRESHOLD, CEILING);

    /** Columns that say something only together. */
    static final List<Column<?>> TOGETHER =
            Stream.concat(OF_DEDUCTION.stream(), OF_VETO.stream()).toList();

    private SchemeSheet() {}

    /** The column without which what others of the row say would be lost; null if there is none. */
    static @Nullable String lacking(RowValues row) {
        return Stream.of(OF_DEDUCTION, OF_VETO)
                .filter(group -> group.stream().anyMatch(column -> row.find(column) != null))
                .flatMap(List::stream)
                .filter(column -> row.find(column) == null)
                .map(Column::code)
                .findFirst()
                .orElse(null);
    }

    /** The indicator of a row whose cells could all be read. */
    static CreateScheme.IndicatorDraft indicator(RowValues row) {
        var steps = row.find(STEP_TABLE);
        var constants = row.find(CONSTANT_LIST);
        return new CreateScheme.IndicatorDraft(
                row.require(CODE),
                row.require(NAME),
                row.require(KIND),
                row.find(METHOD),
                row.require(WEIGHT),
                row.find(TARGET),
                row.find(UNIT),
                row.find(DIRECTION),
                row.find(SOURCE),
                row.find(QUESTION),
                steps == null ? null : steps.steps().stream().map(StepBound::of).toList(),
                deduction(row.find(ALLOWANCE), row.find(PER_UNIT)),
                veto(row.find(VETO_WHEN), row.find(THRESHOLD), row.find(CEILING)),
                row.find(FORMULA),
                constants == null ? null : FormulaConstant.of(constants),
                row.find(CATEGORY));
    }

    private static @Nullable DeductionRule deduction(@Nullable BigDecimal allowance, @Nullable BigDecimal perUnit) {
        return allowance == null || perUnit == null ? null : new DeductionRule(allowance, perUnit);
    }

    private static @Nullable VetoRule veto(
            @Nullable Comparison when, @Nullable BigDecimal threshold, @Nullable Grade ceiling) {
        return when == null || threshold == null || ceiling == null ? null : new VetoRule(when, threshold, ceiling);
    }

    private static Checked<String> code(String text) {
        return INDICATOR_CODE.matcher(text).matches() && text.length() <= 20
                ? Checked.valid(text)
                : Checked.refused(
                        "invalid-code",
                        new Text("应为不超过 20 位的大写字母、数字和 -", "At most 20 capital letters, digits and - are expected"));
    }

    private static Checked<String> category(String text) {
        return CATEGORY_PATH.matcher(text).matches()
                ? Checked.valid(text)
                : Checked.refused(
                        "invalid-category",
                        new Text(
                                "应形如 履职/经济发展，至多三级，每级不超过 20 字",
                                "Must read like 履职/经济发展: at most three names of at most 20 characters"));
    }

    private static Checked<StepTable> steps(String text) {
        return STEPS.matcher(text).matches()
                ? Checked.valid(StepTable.of(text))
                : Checked.refused(
                        "invalid-steps",
                        new Text("应形如 0:0;60:0.6;80:1，最多 20 档", "Must read like 0:0;60:0.6;80:1, at most 20 steps"));
    }

    private static Checked<List<NamedConstant>> constants(String text) {
        return CONSTANTS.matcher(text).matches()
                ? Checked.valid(NamedConstant.of(text))
                : Checked.refused(
                        "invalid-constants",
                        new Text("应形如 base=0.5;bonus=0.1，最多 20 个", "Must read like base=0.5;bonus=0.1, at most 20"));
    }
}
