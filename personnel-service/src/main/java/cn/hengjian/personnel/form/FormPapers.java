package cn.hengjian.personnel.form;

import cn.hengjian.personnel.form.AppointmentForm.Cell;
import cn.hengjian.personnel.form.AppointmentForm.Member;
import cn.hengjian.personnel.form.rules.FormMonth;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the form. */
@ApplicationScoped
class FormPapers {

    private static final Text TITLE = new Text("干部任免审批表", "Cadre appointment approval form");
    private static final Text INTERNAL = new Text("内部", "Internal");
    private static final List<Cell> CELLS = List.of(
            new Cell("姓名", FormNames.NAME),
            new Cell("性别", FormNames.SEX),
            new Cell("出生年月", FormNames.BIRTH),
            new Cell("民族", FormNames.ETHNICITY),
            new Cell("籍贯", FormNames.NATIVE_PLACE),
            new Cell("出生地", "ChuShengDi"),
            new Cell("入党时间", FormNames.PARTY),
            new Cell("参加工作时间", FormNames.WORK),
            new Cell("健康状况", "JianKangZhuangKuang"),
            new Cell("专业技术职务", "ZhuanYeJiShuZhiWu"),
            new Cell("熟悉专业有何专长", "ShuXiZhuanYeYouHeZhuanChang"),
            new Cell("全日制教育学历", "QuanRiZhiJiaoYu_XueLi"),
            new Cell("全日制教育学位", "QuanRiZhiJiaoYu_XueWei"),
            new Cell("毕业院校系及专业", "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi"),
            new Cell("在职教育学历", "ZaiZhiJiaoYu_XueLi"),
            new Cell("在职教育学位", "ZaiZhiJiaoYu_XueWei"),
            new Cell("毕业院校系及专业", "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi"),
            new Cell("现任职务", FormNames.POSTS),
            new Cell("拟任职务", "NiRenZhiWu"),
            new Cell("拟免职务", "NiMianZhiWu"));
    private static final List<Cell> TEXTS = List.of(
            new Cell("奖惩情况", FormNames.REWARDS),
            new Cell("年度考核结果", FormNames.GRADES),
            new Cell("任免理由", "RenMianLiYou"));

    private final FormService forms;
    private final Documents documents;
    private final Clock clock;

    FormPapers(FormService forms, Documents documents, Clock clock) {
        this.forms = forms;
        this.documents = documents;
        this.clock = clock;
    }

    PrintedDocument print(UUID cadre, Caller caller, Locale language) {
        var elements = forms.give(cadre, "PDF", caller, language).stream()
                .collect(Collectors.toMap(FormElement::name, Function.identity(), (first, _) -> first));
        var portrait = forms.portrait(cadre, caller);
        var form = new AppointmentForm(
                !portrait.isEmpty(),
                fill(CELLS, elements),
                text(elements, FormNames.RESUME).lines().toList(),
                fill(TEXTS, elements),
                elements.get(FormNames.FAMILY) == null
                        ? List.of()
                        : elements.get(FormNames.FAMILY).children().stream()
                                .map(FormPapers::member)
                                .toList());
        return documents.print(
                form,
                portrait,
                new Letterhead(TITLE, "RMSPB-" + cadre, INTERNAL, null, LocalDate.now(clock)),
                language);
    }

    private static List<Cell> fill(List<Cell> labels, Map<String, FormElement> elements) {
        return labels.stream()
                .map(cell -> new Cell(cell.label(), shown(text(elements, cell.value()))))
                .toList();
    }

    private static Member member(FormElement item) {
        return new Member(
                item.child(FormNames.RELATION),
                item.child(FormNames.NAME),
                shown(item.child(FormNames.BORN)),
                item.child(FormNames.POLITICAL_STATUS),
                item.child(FormNames.WORKPLACE));
    }

    private static String text(Map<String, FormElement> elements, String name) {
        var element = elements.get(name);
        return element == null ? "" : element.text().strip();
    }

    /** Months as {@code 1975.03}, anything else as it is. */
    private static String shown(String text) {
        return FormMonth.parse(text).map(FormMonth::shown).orElse(text);
    }
}
