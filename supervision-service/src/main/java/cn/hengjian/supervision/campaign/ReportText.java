package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report in words. */
final class ReportText {

    private ReportText() {}

    static List<Text> of(
            String title,
            LocalDate asOf,
            ReportView.Numbers numbers,
            List<ReportView.Wind> winds,
            List<ReportView.Behind> behind) {
        var paragraphs = new ArrayList<Text>();
        paragraphs.add(new Text(
                        "截至 %s，“%s”共有 %s 个单位参加，其中 %s 个已走完全部阶段，%s 个逾期，%s 份材料待督查室审核，退回材料 %s 次。",
                        "As of %s, “%s”: units taking part %s, through every gate %s, overdue %s, papers with the office %s,"
                                + " papers returned %s.")
                .with(
                        asOf,
                        title,
                        numbers.units(),
                        numbers.concluded(),
                        numbers.overdue(),
                        numbers.atTheOffice(),
                        numbers.returns()));
        paragraphs.add(new Text(
                        "各单位共征求意见 %s 件，梳理作风问题 %s 个，制定整改措施 %s 项，报告整改成效 %s 项。",
                        "Opinions heard %s, problems found %s, measures %s, results reported %s.")
                .with(numbers.opinions(), numbers.problems(), numbers.measures(), numbers.results()));
        winds.forEach(wind -> paragraphs.add(new Text(
                        "%s：问题 ".formatted(wind.name().zhCN()) + "%s 个，措施 %s 项，成效 %s 项。",
                        "%s: problems ".formatted(wind.name().en()) + "%s, measures %s, results %s.")
                .with(wind.problems(), wind.measures(), wind.results())));
        if (behind.isEmpty()) {
            paragraphs.add(new Text("没有单位落后于活动进度。", "No unit is behind the campaign's calendar."));
        } else {
            paragraphs.add(new Text(
                    "落后于活动进度的单位：" + units(behind, Locale.SIMPLIFIED_CHINESE, "%s（%s，已超 %s 日：%s）", "；") + "。",
                    "Behind the campaign's calendar: " + units(behind, Locale.ENGLISH, "%s (%s, by %s days: %s)", "; ")
                            + "."));
        }
        return List.copyOf(paragraphs);
    }

    private static String units(List<ReportView.Behind> behind, Locale language, String form, String separator) {
        return behind.stream()
                .map(unit -> form.formatted(
                        unit.unitName(),
                        unit.stageName().in(language),
                        unit.days(),
                        unit.reasons().stream()
                                .map(reason -> reason.text().in(language))
                                .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、"))))
                .collect(Collectors.joining(separator));
    }
}
