package cn.hengjian.personnel.form;

import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.dossier.FamilyMember;
import cn.hengjian.personnel.form.rules.FormMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members of the family, between the form and the file. */
final class FormFamily {

    private FormFamily() {}

    /** What a file can take of an item; none if it doesn't say who that is. */
    static Optional<FamilyMember> read(FormElement item) {
        var relation = item.child(FormNames.RELATION);
        var name = item.child(FormNames.NAME);
        var workplace = item.child(FormNames.WORKPLACE);
        if (relation.isEmpty()
                || name.isEmpty()
                || relation.length() > 20
                || name.length() > 60
                || workplace.length() > 200) {
            return Optional.empty();
        }
        return Optional.of(new FamilyMember(
                relation,
                name,
                FormMonth.parse(item.child(FormNames.BORN))
                        .map(month -> month.atDay(1))
                        .orElse(null),
                FormLabels.politicalStatus(item.child(FormNames.POLITICAL_STATUS))
                        .orElse(null),
                workplace.isEmpty() ? null : workplace,
                null));
    }

    /** What of an item can't be read, by element. */
    static List<String> doubts(FormElement item) {
        var doubts = new ArrayList<String>();
        var born = item.child(FormNames.BORN);
        if (!born.isEmpty() && FormMonth.parse(born).isEmpty()) {
            doubts.add(FormNames.BORN);
        }
        var status = item.child(FormNames.POLITICAL_STATUS);
        if (!status.isEmpty() && FormLabels.politicalStatus(status).isEmpty()) {
            doubts.add(FormNames.POLITICAL_STATUS);
        }
        return doubts;
    }

    static boolean isSame(FamilyMember one, FamilyMember other) {
        return one.relation().equals(other.relation()) && one.name().equals(other.name());
    }

    /** The items of the form, as they came in where the file says nothing else. */
    static FormElement write(@Nullable FormElement stored, List<FamilyMember> family) {
        var items = new ArrayList<FormElement>();
        var known = new ArrayList<FamilyMember>();
        for (var item : stored == null ? List.<FormElement>of() : stored.children()) {
            var read = read(item);
            var own = read.flatMap(member ->
                    family.stream().filter(other -> isSame(member, other)).findFirst());
            own.ifPresent(known::add);
            items.add(own.isEmpty() || says(item, own.get()) ? item : item(own.get()));
        }
        family.stream()
                .filter(member -> known.stream().noneMatch(other -> isSame(member, other)))
                .map(FormFamily::item)
                .forEach(items::add);
        return new FormElement(FormNames.FAMILY, "", items, 0);
    }

    /** Whether an item says of a member what the file says. */
    private static boolean says(FormElement item, FamilyMember member) {
        return text(member.workplace()).equals(item.child(FormNames.WORKPLACE))
                && (member.birthDate() == null
                        || FormMonth.parse(item.child(FormNames.BORN))
                                .filter(YearMonth.from(member.birthDate())::equals)
                                .isPresent())
                && (member.politicalStatus() == null
                        || FormLabels.politicalStatus(item.child(FormNames.POLITICAL_STATUS))
                                .filter(member.politicalStatus()::equals)
                                .isPresent());
    }

    private static FormElement item(FamilyMember member) {
        var status = FormLabels.label(CodeTables.POLITICAL_STATUS, member.politicalStatus());
        return new FormElement(
                FormNames.ITEM,
                "",
                List.of(
                        FormElement.of(FormNames.RELATION, member.relation()),
                        FormElement.of(FormNames.NAME, member.name()),
                        FormElement.of(
                                FormNames.BORN,
                                member.birthDate() == null ? "" : FormMonth.text(YearMonth.from(member.birthDate()))),
                        FormElement.of(FormNames.POLITICAL_STATUS, text(status)),
                        FormElement.of(FormNames.WORKPLACE, text(member.workplace()))),
                0);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
