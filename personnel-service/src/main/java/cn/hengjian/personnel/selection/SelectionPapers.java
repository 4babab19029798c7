package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Paragraphs;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.codes.CodeTable;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.selection.rules.LegalMinimum;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the papers of a selection, and writes down who had them printed. */
@ApplicationScoped
class SelectionPapers {

    private static final Text NOTICE = new Text("竞争上岗公告", "Notice of a competitive selection");
    private static final Text PUBLICITY = new Text("拟任人选公示", "Publicity of whom the body decided on");
    private static final Text RESULTS = new Text("竞争上岗成绩表", "Results of a competitive selection");
    private static final Text REVERSION = new Text("试用期考核决定书", "Decision after a probation");
    private static final Text REVOKED = new Text("已撤销", "Revoked");
    private static final Text INTERNAL = new Text("内部", "Internal");
    private static final Text OFFICE = new Text("县委组织部", "Organisation Department of the County Committee");
    private static final Text PUBLIC = new Text("公开", "Public");
    private static final Text CANCELLED = new Text("已取消", "Cancelled");
    private static final Text INTERNAL_SCOPE = new Text("本单位及下级单位干部", "cadres of the unit and of those below it");
    private static final Text OPEN_SCOPE = new Text("全县干部", "every cadre of the county");

    private final SelectionViewRepository views;
    private final SelectionSteps steps;
    private final ResultRepository results;
    private final Terms terms;
    private final Documents documents;
    private final Audit audit;

    SelectionPapers(
            SelectionViewRepository views,
            SelectionSteps steps,
            ResultRepository results,
            Terms terms,
            Documents documents,
            Audit audit) {
        this.views = views;
        this.steps = steps;
        this.results = results;
        this.terms = terms;
        this.documents = documents;
        this.audit = audit;
    }

    PrintedDocument printNotice(UUID id, Caller caller, Locale language) {
        var selection = views.require(id, caller, language);
        var notice = selection.notice();
        var published = selection.publishedOn();
        if (notice == null || published == null) {
            throw WorkflowProblem.guardMissing("notice", new Text("尚未发布公告", "There is no notice yet"));
        }
        var text = new SelectionNotice(
                selection.unitName(),
                selection.postTitle(),
                selection.scope() == SelectionScope.OPEN ? OPEN_SCOPE : INTERNAL_SCOPE,
                Paragraphs.of(notice.duties()),
                conditions(selection, notice, language),
                selection.bars(),
                selection.registerBy());
        return print(text, NOTICE, PUBLIC, selection, published, caller, language);
    }

    PrintedDocument printPublicity(UUID id, Caller caller, Locale language) {
        var selection = views.require(id, caller, language);
        var decided = selection.decided();
        var until = selection.publicUntil();
        if (decided == null || until == null) {
            throw WorkflowProblem.guardMissing("publicity", new Text("尚未公示", "Nobody is publicised yet"));
        }
        var text = new SelectionPublicity(
                selection.unitName(), selection.postTitle(), decided.cadreName(), decided.on(), until);
        return print(text, PUBLICITY, PUBLIC, selection, decided.on(), caller, language);
    }

    /** To offices, not to whoever competes or is kin of somebody who does. */
    @Transactional
    PrintedDocument printResults(UUID id, Caller caller, Locale language) {
        var locked = steps.lock(id, caller);
        steps.requireImpartial(locked, caller);
        var weights = SelectionPolicy.of(terms, locked).weights();
        var lines = results.sheet(id, weights);
        if (lines.isEmpty()) {
            throw WorkflowProblem.guardMissing("panel-marks", new Text("尚无成绩", "There is no result yet"));
        }
        var selection = views.require(id, caller, language);
        var text = new SelectionResults(
                selection.unitName(), selection.postTitle(), weights.written(), weights.interview(), lines);
        return print(text, RESULTS, INTERNAL, selection, terms.today(), caller, language);
    }

    /** To offices, and to the cadre concerned from the service on. */
    PrintedDocument printReversion(UUID id, Caller caller, Locale language) {
        var selection = views.require(id, caller, language);
        var reversion = selection.reversion();
        if (reversion == null) {
            throw new ProblemException(
                    HttpProblem.NOT_FOUND,
                    new Text("没有您可以查阅的试用期考核决定", "There is no decision on a probation that you may read"));
        }
        var inForce = terms.inForce();
        var text = new SelectionReversion(
                reversion.cadreName(),
                selection.unitName(),
                selection.postTitle(),
                Paragraphs.of(reversion.grounds()),
                inForce.period("appeal.reviewFiledWithin").description(),
                inForce.period("appeal.directlyWithin").description());
        var stands = selection.state() == SelectionState.REVERTED ? INTERNAL : REVOKED;
        return print(text, REVERSION, stands, selection, reversion.document(), reversion.on(), caller, language);
    }

    private PrintedDocument print(
            TemplateInstance text,
            Text title,
            Text readers,
            SelectionView selection,
            LocalDate date,
            Caller caller,
            Locale language) {
        return print(text, title, readers, selection, selection.number(), date, caller, language);
    }

    private PrintedDocument print(
            TemplateInstance text,
            Text title,
            Text readers,
            SelectionView selection,
            String number,
            LocalDate date,
            Caller caller,
            Locale language) {
        var mark = selection.state() == SelectionState.CANCELLED ? CANCELLED : readers;
        var printed = documents.print(text, new Letterhead(title, number, mark, OFFICE, date), language);
        audit.record(
                caller, "paper-printed", SelectionSteps.OBJECT, selection.id().toString(), Map.of("title", title.en()));
        return printed;
    }

    /** What is asked, in words: first by the law, then by the notice. */
    private List<String> conditions(SelectionView selection, Notice notice, Locale language) {
        var reference = selection.policy().split("/", 2);
        var policy = new SelectionPolicy(terms.version(reference[0], Integer.parseInt(reference[1])));
        var all = new ArrayList<Text>();
        ofLaw(all, policy.legalMinimum(selection.level()));
        all.add(new Text(
                "上一年度考核等次为称职以上；不在影响期内；不存在应当回避的情形",
                "A last annual grade of competent or better; no bar that runs; nobody to avoid"));
        ofNotice(all, notice.conditions());
        var words = all.stream().map(text -> text.in(language)).collect(Collectors.toCollection(ArrayList::new));
        words.addAll(notice.others());
        return words;
    }

    private static void ofLaw(List<Text> all, LegalMinimum law) {
        var level = law.level();
        if (level != null) {
            add(all, "现任%s以上职务满%s年", "%s or above for %s years", label(CodeTables.LEVEL, level), law.years());
        }
        var rank = law.rank();
        if (rank != null) {
            add(all, "任%s以上职级满%s年", "Rank of %s or above for %s years", label(CodeTables.RANK, rank), law.years());
        }
        add(all, "%s以上学历", "Education: %s or above", label(CodeTables.EDUCATION, law.minEducation()));
    }

    private static void ofNotice(List<Text> all, Notice.Asked asked) {
        addIf(all, "不超过%s周岁", "Not above the age of %s", asked.maxAge());
        if (asked.minEducation() != null) {
            add(all, "%s以上学历", "Education: %s or above", label(CodeTables.EDUCATION, asked.minEducation()));
        }
        if (Boolean.TRUE.equals(asked.fullTimeOnly())) {
            all.add(new Text("全日制学历", "Full-time education"));
        }
        if (asked.sex() != null) {
            add(all, "性别：%s", "Sex: %s", label(CodeTables.SEX, asked.sex()));
        }
        for (var status : listed(asked.politicalStatuses())) {
            add(all, "政治面貌：%s", "Political status: %s", label(CodeTables.POLITICAL_STATUS, status));
        }
        for (var kind : listed(asked.unitKinds())) {
            add(all, "单位类别：%s", "Kind of unit: %s", new Text(kind.name(), kind.name()));
        }
        if (asked.minLevel() != null) {
            add(all, "现任层次：%s以上", "Present level: %s or above", label(CodeTables.LEVEL, asked.minLevel()));
        }
        addIf(all, "在该层次任职满%s年", "%s years at that level", asked.yearsAtLevel());
        addIf(all, "工龄满%s年", "%s years of service", asked.yearsOfService());
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void addIf(List<Text> all, String zhCN, String en, @Nullable Integer number) {
        if (number != null) {
            all.add(new Text(zhCN, en).with(number));
        }
    }

    private static void add(List<Text> all, String zhCN, String en, Text label, Object... more) {
        all.add(new Text(filled(zhCN, label.zhCN(), more), filled(en, label.en(), more)));
    }

    private static String filled(String pattern, String label, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(label);
        arguments.addAll(List.of(more));
        return pattern.formatted(arguments.toArray());
    }

    private static Text label(CodeTable table, String code) {
        var label = table.labels().get(code);
        return label == null ? new Text(code, code) : label;
    }
}
