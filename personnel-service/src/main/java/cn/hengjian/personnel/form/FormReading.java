package cn.hengjian.personnel.form;

import cn.hengjian.personnel.cadre.CadreFiles.Completion;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.dossier.Entry;
import cn.hengjian.personnel.form.FormImportView.FindingView;
import cn.hengjian.personnel.form.FormImportView.Outcome;
import cn.hengjian.personnel.form.rules.FormMonth;
import cn.hengjian.personnel.form.rules.ResumeLines;
import cn.hengjian.personnel.form.rules.ResumeLines.Line;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.identifier.CitizenId;
import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through a form that came in, element by element, and finds what the file can take of it. */
final class FormReading {

    private final FormFacts facts;
    private final Locale language;
    private final Predicate<Entry> possible;
    private final Predicate<Completion> fitting;
    private final Function<byte[], Outcome> depicting;
    private final List<FindingView> findings = new ArrayList<>();
    private final List<FormElement> kept = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Completion completion = Completion.nothing();
    private byte @Nullable [] photo;

    /**
     * Of a file.
     *
     * @param possible whether the days of a sub-record fit into the cadre's life
     * @param fitting whether those of the basic record do
     * @param depicting what becomes of a picture
     */
    FormReading(
            FormFacts facts,
            Locale language,
            Predicate<Entry> possible,
            Predicate<Completion> fitting,
            Function<byte[], Outcome> depicting) {
        this.facts = facts;
        this.depicting = depicting;
        this.language = language;
        this.possible = possible;
        this.fitting = fitting;
    }

    List<FindingView> findings() {
        return findings;
    }

    /** What of the form is kept. */
    List<FormElement> kept() {
        return kept;
    }

    /** Sub-records that the file doesn't have yet. */
    List<Entry> entries() {
        return entries;
    }

    /** A picture that becomes the photo of a file without one. */
    Optional<byte[]> photo() {
        return Optional.ofNullable(photo);
    }

    /** What the basic record lacks and the form has. */
    Completion completion() {
        return completion;
    }

    void read(List<FormElement> elements) {
        var seen = new HashSet<String>();
        for (var element : elements) {
            var known = FormNames.ORDER.contains(element.name());
            if (known && !seen.add(element.name())) {
                note(element, Outcome.DOUBTFUL, "元素重复，仅以第一个为准", "It stands there twice; the first one counts");
            } else if (known) {
                known(element);
            } else {
                note(element, Outcome.UNKNOWN, "表中没有此元素，原样保留", "The form has no such element; it is kept as it is");
            }
            if (!element.name().equals(FormNames.PHOTO)
                    || element.text().isBlank()
                    || Photo.picture(element.text()).isPresent()) {
                kept.add(element);
            }
        }
    }

    private void known(FormElement element) {
        var text = element.text().strip();
        if (element.name().equals(FormNames.FAMILY)) {
            family(element);
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        var file = facts.file();
        switch (element.name()) {
            case FormNames.NAME -> same(element, text.equals(file.name()));
            case FormNames.SEX -> same(element, text.equals(FormLabels.label(CodeTables.SEX, file.sex())));
            case FormNames.BIRTH -> month(element, file.birthDate(), _ -> completion);
            case FormNames.ETHNICITY -> ethnicity(element, text);
            case FormNames.NATIVE_PLACE -> nativePlace(element, text);
            case FormNames.PARTY -> month(element, file.partyJoined(), day -> completion.withPartyJoined(day));
            case FormNames.WORK -> month(element, file.workStart(), day -> completion.withWorkStart(day));
            case FormNames.RESUME -> resume(element);
            case FormNames.CITIZEN_ID -> citizenId(element, text);
            case FormNames.PHOTO -> photo(element);
            default -> note(element, Outcome.KEPT, "随表保留", "Kept with the form");
        }
    }

    private void same(FormElement element, boolean same) {
        if (same) {
            note(element, Outcome.SAME, "与档案一致", "The file says the same");
        } else {
            note(element, Outcome.DIFFERS, "与档案不一致，以档案为准，请核对", "The file says otherwise and stands; check it");
        }
    }

    /** A month, which the file takes as its first day if it knows none. */
    private void month(FormElement element, @Nullable LocalDate known, Function<LocalDate, Completion> entered) {
        var month = FormMonth.parse(element.text());
        if (month.isEmpty()) {
            note(element, Outcome.DOUBTFUL, "不是年月（应如 197503），按文字保留", "Not a month (as 197503); kept as text");
        } else if (known != null) {
            same(element, YearMonth.from(known).equals(month.get()));
        } else if (!fitting.test(entered.apply(month.get().atDay(1)))) {
            note(
                    element,
                    Outcome.DOUBTFUL,
                    "与出生日期不符或在将来，按文字保留",
                    "It does not fit the birth date, or lies ahead; kept as text");
        } else {
            completion = entered.apply(month.get().atDay(1));
            note(element, Outcome.TAKEN, "登记入档，日期记为当月 1 日", "Entered into the file, as the first of the month");
        }
    }

    private void ethnicity(FormElement element, String text) {
        var code = FormLabels.ethnicity(text);
        if (code.isEmpty()) {
            note(element, Outcome.DOUBTFUL, "不在民族代码表（GB/T 3304）中，按文字保留", "Not in GB/T 3304; kept as text");
        } else if (facts.file().ethnicity() != null) {
            same(element, code.get().equals(facts.file().ethnicity()));
        } else {
            completion = completion.withEthnicity(code.get());
            taken(element);
        }
    }

    private void nativePlace(FormElement element, String text) {
        if (facts.file().nativePlace() != null) {
            same(element, text.equals(facts.file().nativePlace()));
        } else if (text.length() > 100) {
            note(element, Outcome.DOUBTFUL, "超过 100 个字符，按文字保留", "Longer than 100 characters; kept as text");
        } else {
            completion = completion.withNativePlace(text);
            taken(element);
        }
    }

    private void citizenId(FormElement element, String text) {
        switch (CitizenId.parse(text)) {
            case Checked.Valid<CitizenId>(var id) -> same(element, id.value().equals(facts.citizenId()));
            case Checked.Refused<CitizenId>(var _, var message) ->
                note(
                        element,
                        Outcome.DOUBTFUL,
                        message.zhCN() + "；按文字保留，待更正",
                        message.en() + "; kept as text, to be corrected");
        }
    }

    private void photo(FormElement element) {
        var picture = Photo.picture(element.text());
        if (picture.isEmpty()) {
            note(
                    element,
                    Outcome.DROPPED,
                    "不是 2 MB 以内的 JPEG、PNG 或 BMP 图片，未保留",
                    "No JPEG, PNG or BMP of at most 2 MB; not kept");
            return;
        }
        var outcome = depicting.apply(picture.get());
        if (outcome == Outcome.TAKEN) {
            photo = picture.get();
            note(element, Outcome.TAKEN, "已登记为照片", "Entered as the photo");
        } else if (outcome == Outcome.KEPT) {
            note(element, Outcome.KEPT, "照片随表保留", "The picture is kept with the form");
        } else {
            same(element, outcome == Outcome.SAME);
        }
    }

    private void resume(FormElement element) {
        for (var line : ResumeLines.parse(element.text())) {
            var place = FormNames.RESUME + "[" + line.number() + "]";
            switch (line) {
                case Line.Unread _ ->
                    note(place, element, Outcome.DOUBTFUL, "不是“起止年月 内容”，按文字保留", "Not “months  text”; kept as text");
                case Line.Stretch stretch -> {
                    var entry = FormResume.read(stretch);
                    if (facts.resume().contains(entry)) {
                        note(place, element, Outcome.SAME, "与档案一致", "The file says the same");
                    } else if (!FormResume.isTakeable(entry, possible)) {
                        note(place, element, Outcome.DOUBTFUL, "起止年月或内容有误，按文字保留", "It can't be right; kept as text");
                    } else {
                        entries.add(entry);
                        note(place, element, Outcome.TAKEN, "登记入档", "Entered into the file");
                    }
                }
            }
        }
    }

    private void family(FormElement element) {
        int number = 0;
        for (var item : element.children()) {
            number++;
            var place = FormNames.FAMILY + "/" + item.name() + "[" + number + "]";
            if (item.children().stream().allMatch(child -> child.text().isBlank())) {
                continue;
            }
            for (var child : item.children()) {
                if (!FormNames.MEMBER.contains(child.name())) {
                    note(place + "/" + child.name(), child, Outcome.UNKNOWN, "表中没有此元素，原样保留", "Unknown; kept as it is");
                }
            }
            for (var doubt : FormFamily.doubts(item)) {
                note(place + "/" + doubt, item, Outcome.DOUBTFUL, "无法识别，按文字保留", "It can't be read; kept as text");
            }
            var member = FormFamily.read(item);
            if (!item.name().equals(FormNames.ITEM) || member.isEmpty()) {
                note(
                        place,
                        item,
                        Outcome.DOUBTFUL,
                        "缺少称谓或姓名，或过长，按文字保留",
                        "No relation or name, or too long; kept as text");
            } else if (facts.family().stream().anyMatch(other -> FormFamily.isSame(member.get(), other))) {
                note(place, item, Outcome.SAME, "该成员已在档案中", "The file has this member");
            } else if (entries.contains(member.get())) {
                note(place, item, Outcome.DOUBTFUL, "与前面的成员重复", "The same as one before");
            } else {
                entries.add(member.get());
                note(place, item, Outcome.TAKEN, "登记入档", "Entered into the file");
            }
        }
    }

    private void taken(FormElement element) {
        note(element, Outcome.TAKEN, "登记入档", "Entered into the file");
    }

    private void note(FormElement element, Outcome outcome, String zhCN, String en) {
        note(element.name(), element, outcome, zhCN, en);
    }

    private void note(String place, FormElement element, Outcome outcome, String zhCN, String en) {
        findings.add(new FindingView(
                "/" + FormNames.ROOT + "/" + place, element.line(), outcome, new Text(zhCN, en).in(language)));
    }
}
