package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.analysis.FigureRepository;
import cn.hengjian.supervision.analysis.Grouping;
import cn.hengjian.supervision.analysis.HeatMapQuery;
import cn.hengjian.supervision.analysis.HeatMapRepository;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Drafts bulletins from the analysis of some months. */
@ApplicationScoped
class DraftingService {

    private final HeatMapRepository maps;
    private final FigureRepository figures;
    private final CodeLists codes;
    private final Terms terms;
    private final BulletinRepository bulletins;
    private final BulletinSteps steps;

    DraftingService(
            HeatMapRepository maps,
            FigureRepository figures,
            CodeLists codes,
            Terms terms,
            BulletinRepository bulletins,
            BulletinSteps steps) {
        this.maps = maps;
        this.figures = figures;
        this.codes = codes;
        this.terms = terms;
        this.bulletins = bulletins;
        this.steps = steps;
    }

    @Transactional
    BulletinView draft(DraftBulletin command, Reader reader) {
        var today = terms.today();
        var policy = terms.inForce();
        var months = Months.ofBody(command.from(), command.to(), policy.integer("analysis.maxMonths"));
        var map = maps.read(new HeatMapQuery(command.from(), command.to(), null, Grouping.UNIT), reader);
        var text = new BulletinText(map, policy.integer("bulletin.minCell"))
                .text(
                        codes.inForce(today).winds(),
                        policy.integer("bulletin.units"),
                        figures.breaches(null, reader).total());
        var bulletin = new Bulletin(
                new Bulletin.Draft(
                        TimeOrderedId.next(),
                        bulletins.nextNumber(today),
                        months,
                        BulletinText.title(months),
                        text,
                        reader.caller().username(),
                        today),
                policy);
        bulletins.persistAndFlush(bulletin);
        steps.begin(bulletin, reader);
        return bulletins.require(bulletin.id(), reader);
    }
}
