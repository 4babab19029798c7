package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.json.JsonRefusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads sub-records as their kind has them, and finds what can't be right in them. */
@ApplicationScoped
class EntryChecks {

    private static final Text ONE_OF_TWO =
            new Text("职务层次与职级应填且只填一项", "Either a level or a rank is expected, and not both");
    private static final Text MASKED =
            new Text("这是掩码后的姓名，请填写完整姓名", "This is a masked name; the whole name is expected");
    private static final Text EXPULSION =
            new Text("开除没有期满日期，其他处分须有期满日期", "An expulsion has no end; every other sanction has one");

    private final ObjectMapper mapper;
    private final Validator validator;
    private final Clock clock;

    EntryChecks(ObjectMapper mapper, Validator validator, Clock clock) {
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    /** The sub-record of a body, every field of it valid by itself. */
    Entry read(EntryKind kind, JsonNode body) {
        Entry entry;
        try {
            entry = mapper.treeToValue(body, kind.type());
        } catch (JacksonException e) {
            throw JsonRefusal.of(e);
        }
        var violations = validator.validate(entry);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return entry;
    }

    /** Refuses what doesn't fit together, naming all of it. */
    void require(Entry entry, LocalDate birth) {
        var violations = new ArrayList<Violation>();
        for (var objection : entry.span().objections(birth, LocalDate.now(clock))) {
            violations.add(Violation.at(
                    "/" + objection.field(),
                    objection.why().code(),
                    objection.why().text()));
        }
        violations.addAll(ownRules(entry));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static List<Violation> ownRules(Entry entry) {
        return switch (entry) {
            case RankEntry rank
            when (rank.level() == null) == (rank.rank() == null) ->
                List.of(Violation.at("/rank", "one-of-two", ONE_OF_TWO));
            case Sanction sanction
            when sanction.sanction().equals("EXPULSION") != (sanction.endsOn() == null) ->
                List.of(Violation.at("/endsOn", "wrong-end", EXPULSION));
            case FamilyMember member
            when member.name().contains("*") -> List.of(Violation.at("/name", "masked", MASKED));
            case Education _, FamilyMember _, ResumeEntry _, RankEntry _, Reward _, Sanction _, Training _, Exit _ ->
                List.of();
        };
    }
}
