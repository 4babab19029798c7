package cn.hengjian.personnel.form;

import cn.hengjian.personnel.cadre.EducationMode;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.dossier.Education;
import cn.hengjian.personnel.dossier.Entry;
import cn.hengjian.personnel.dossier.Reward;
import cn.hengjian.personnel.form.rules.FormMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form as it goes out: what the file knows, in the words in which it came in where they mean the same, and
 * everything else as it came in.
 */
final class FormWriting {

    private static final Set<String> MONTHS = Set.of(FormNames.BIRTH, FormNames.PARTY, FormNames.WORK);
    /** What the file knows better than a form that came in earlier; of the rest the form's own words stand. */
    private static final Set<String> FILE_FIRST =
            Set.of(FormNames.NAME, FormNames.SEX, FormNames.NATIVE_PLACE, FormNames.CITIZEN_ID, FormNames.PHOTO);

    private FormWriting() {}

    static List<FormElement> write(List<FormElement> stored, FormFacts facts, Predicate<Entry> possible) {
        var known = known(facts);
        var first = new LinkedHashMap<String, FormElement>();
        var others = new ArrayList<FormElement>();
        for (var element : stored) {
            if (!FormNames.ORDER.contains(element.name()) || first.putIfAbsent(element.name(), element) != null) {
                others.add(element);
            }
        }
        var written = new ArrayList<FormElement>();
        for (var name : FormNames.ORDER) {
            var came = first.get(name);
            if (name.equals(FormNames.FAMILY)) {
                written.add(FormFamily.write(came, facts.family()));
            } else if (name.equals(FormNames.RESUME)) {
                written.add(FormElement.of(
                        name, FormResume.write(came == null ? "" : came.text(), facts.resume(), possible)));
            } else {
                written.add(FormElement.of(name, text(name, came == null ? null : came.text(), known.get(name))));
            }
        }
        written.addAll(others);
        return written;
    }

    private static String text(String name, @Nullable String came, @Nullable String known) {
        if (came == null || came.isBlank()) {
            return known == null ? "" : known;
        }
        if (known == null) {
            return came;
        }
        if (MONTHS.contains(name)) {
            var month = FormMonth.parse(came);
            // The time of joining the Party may be said in other words (民盟, a probation), which are kept.
            return (month.isEmpty() && name.equals(FormNames.PARTY))
                            || month.map(FormMonth::text).filter(known::equals).isPresent()
                    ? came
                    : known;
        }
        if (name.equals(FormNames.ETHNICITY)) {
            return known.equals(came.strip()) || known.equals(came.strip() + "族") ? came : known;
        }
        return FILE_FIRST.contains(name) && !known.equals(came.strip()) ? known : came;
    }

    private static Map<String, String> known(FormFacts facts) {
        var file = facts.file();
        var texts = new LinkedHashMap<String, String>();
        texts.put(FormNames.NAME, file.name());
        put(texts, FormNames.SEX, FormLabels.label(CodeTables.SEX, file.sex()));
        put(texts, FormNames.BIRTH, month(file.birthDate()));
        put(texts, FormNames.ETHNICITY, FormLabels.label(CodeTables.ETHNICITY, file.ethnicity()));
        put(texts, FormNames.NATIVE_PLACE, file.nativePlace());
        put(texts, FormNames.PARTY, month(file.partyJoined()));
        put(texts, FormNames.WORK, month(file.workStart()));
        education(texts, "QuanRiZhiJiaoYu", facts, EducationMode.FULL_TIME);
        education(texts, "ZaiZhiJiaoYu", facts, EducationMode.IN_SERVICE);
        put(
                texts,
                FormNames.POSTS,
                file.currentPostings().stream()
                        .map(posting -> posting.unitName() + posting.postTitle())
                        .collect(Collectors.joining("、")));
        put(
                texts,
                FormNames.REWARDS,
                facts.rewards().stream().map(FormWriting::reward).collect(Collectors.joining("\n")));
        put(texts, FormNames.GRADES, String.join("；", facts.grades()));
        texts.put(FormNames.CITIZEN_ID, facts.citizenId());
        put(texts, FormNames.PHOTO, facts.photo());
        return texts;
    }

    /** The highest of a mode: the standard's codes begin with it. */
    private static void education(Map<String, String> texts, String prefix, FormFacts facts, EducationMode mode) {
        facts.educations().stream()
                .filter(education -> education.mode() == mode)
                .min(Comparator.comparing(Education::education))
                .ifPresent(education -> {
                    var school = education.school() + (education.major() == null ? "" : education.major());
                    put(texts, prefix + "_XueLi", FormLabels.label(CodeTables.EDUCATION, education.education()));
                    put(texts, prefix + "_XueLi_BiYeYuanXiaoXi", school);
                    if (education.degree() != null) {
                        put(texts, prefix + "_XueWei", FormLabels.label(CodeTables.DEGREE, education.degree()));
                        put(texts, prefix + "_XueWei_BiYeYuanXiaoXi", school);
                    }
                });
    }

    private static String reward(Reward reward) {
        return FormMonth.shown(YearMonth.from(reward.grantedOn())) + "，" + reward.grantedBy() + "，" + reward.name();
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : FormMonth.text(YearMonth.from(day));
    }

    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
