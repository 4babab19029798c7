package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.campaign.rules.CampaignFacts;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Campaigns as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private final Database database;

    CampaignRepository(Database database) {
        this.database = database;
    }

    /** The campaign, locked until the transaction ends. */
    Campaign lock(UUID id) {
        var campaign = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (campaign == null) {
            throw ProblemException.absent();
        }
        return campaign;
    }

    CampaignFacts facts(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT").add(factColumns(reader)).add("FROM campaign k WHERE k.id = ?", id),
                        CampaignRepository::facts)
                .orElseThrow(ProblemException::absent);
    }

    static Sql factColumns(Reader reader) {
        return Sql.of(
                "k.proposed_by = ? AS is_proposer, CASE WHEN k.state IN ('PROPOSED', 'REJECTED')"
                        + " THEN (SELECT count(*) FROM campaign_unit cu WHERE cu.campaign_id = k.id)"
                        + " ELSE (SELECT count(*) FROM campaign_course c WHERE c.campaign_id = k.id) END AS units,"
                        + " (SELECT count(*) FROM campaign_course c WHERE c.campaign_id = k.id"
                        + " AND c.state <> 'CONCLUDED') AS open_courses",
                reader.caller().username());
    }

    static CampaignFacts facts(Row row) throws SQLException {
        return new CampaignFacts(row.flag("is_proposer"), row.number("units"), row.number("open_courses"));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('CAMP', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    void keepScope(UUID campaign, ProposeCampaign.Units units) {
        database.update(Sql.of(
                "INSERT INTO campaign_scope (campaign_id, unit_codes, unit_subtree, unit_kinds)"
                        + " VALUES (?, ?::text[], ?, ?::text[])",
                campaign,
                units.codesOrNone(),
                units.subtree(),
                units.kindsOrNone()));
    }

    void keepStage(UUID campaign, int ordinal, CourseState stage, LocalDate due) {
        database.update(Sql.of(
                "INSERT INTO campaign_stage (campaign_id, ordinal, stage, due) VALUES (?, ?, ?, ?)",
                campaign,
                ordinal,
                stage,
                due));
    }
}
