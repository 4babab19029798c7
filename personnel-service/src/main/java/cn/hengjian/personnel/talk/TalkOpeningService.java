package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Opens the talks that a person asks for, or a measure leads to. */
@ApplicationScoped
public class TalkOpeningService {

    private final TalkSourceRepository sources;
    private final Parties parties;
    private final TalkViewRepository views;
    private final TalkEntry entry;
    private final TalkSteps steps;

    TalkOpeningService(
            TalkSourceRepository sources, Parties parties, TalkViewRepository views, TalkEntry entry, TalkSteps steps) {
        this.sources = sources;
        this.parties = parties;
        this.views = views;
        this.entry = entry;
        this.steps = steps;
    }

    @Transactional
    TalkView open(OpenTalk command, Caller caller, Locale language) {
        requireOwnSource(command, caller);
        requireWhole(command);
        var level = parties.requireSubject(command.cadreId(), caller);
        if (command.clueId() != null) {
            sources.requireTakenUp(command.clueId(), command.cadreId(), caller);
        }
        return views.require(begin(command, level, caller).id(), caller, language);
    }

    /** The fact check of a last place (SM-2) finds that a talk is deserved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID openOfLastPlace(UUID cadre, String grounds, Caller caller) {
        var command = new OpenTalk(cadre, TalkSource.LAST_PLACE, grounds, null, null, null);
        return begin(command, parties.requireSubject(cadre, caller), caller).id();
    }

    private Talk begin(OpenTalk command, String level, Caller caller) {
        var talk = new Talk(entry.make(command.cadreId(), level, caller), command, caller.username());
        steps.begin(
                talk,
                caller,
                new TalkOpened(talk.id(), talk.number(), talk.cadreId(), command.source()),
                Map.of("source", command.source()));
        return talk;
    }

    /** The discipline body advises; what else opens a case, the organisation department brings. */
    private static void requireOwnSource(OpenTalk command, Caller caller) {
        if (!caller.has(Roles.ORGANISATION) && command.source() != TalkSource.DISCIPLINE_ADVICE) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN,
                    new Text(
                            "纪检监察机关只以建议（DISCIPLINE_ADVICE）启动，其余来源由组织部门启动",
                            "The discipline body opens cases by its advice (DISCIPLINE_ADVICE) only, the organisation"
                                    + " department the others"));
        }
    }

    /** Each source names what it is, and nothing that it is not. */
    private static void requireWhole(OpenTalk command) {
        var wrong = new ArrayList<Violation>();
        if (command.source() == TalkSource.POLL || command.source() == TalkSource.LAST_PLACE) {
            wrong.add(
                    Violation.at(
                            "/source",
                            "wrong-value",
                            new Text(
                                    "测评结果和末位核查自动启动；可用 BASIC_GRADE、FINDING、DISCIPLINE_ADVICE",
                                    "A poll and a fact check open their cases by themselves; BASIC_GRADE, FINDING and DISCIPLINE_ADVICE are possible")));
        }
        check(wrong, "/clueId", command.source() == TalkSource.FINDING, command.clueId() != null);
        check(wrong, "/document", command.source() == TalkSource.DISCIPLINE_ADVICE, command.document() != null);
        check(wrong, "/year", command.source() == TalkSource.BASIC_GRADE, command.year() != null);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private static void check(List<Violation> wrong, String pointer, boolean wanted, boolean there) {
        if (wanted && !there) {
            wrong.add(Violation.at(pointer, "required", new Text("该来源须填写此项", "This source needs it")));
        } else if (there && !wanted) {
            wrong.add(Violation.at(pointer, "not-of-this-source", new Text("该来源不填写此项", "Not for this source")));
        }
    }
}
