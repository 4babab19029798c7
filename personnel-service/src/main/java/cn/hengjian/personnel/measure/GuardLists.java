package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.measure.rules.Refusal;

/** What the common rules can refuse for, as machines list it. */
public final class GuardLists {

    private GuardLists() {}

    public static Refusal[] recusal() {
        return new Refusal[] {Refusal.OWN_CASE, Refusal.KIN};
    }

    public static Refusal[] grounded() {
        return with(recusal(), Refusal.SOURCE_FELL);
    }

    public static Refusal[] verifying() {
        return with(grounded(), Refusal.TOO_FEW_VERIFIERS, Refusal.PARTY_RECUSED);
    }

    public static Refusal[] noticing() {
        return with(grounded(), Refusal.ALREADY_NOTICED, Refusal.PARTY_RECUSED);
    }

    public static Refusal[] stating() {
        return new Refusal[] {
            Refusal.NOT_THE_CADRE, Refusal.NOTICE_MISSING, Refusal.ALREADY_STATED, Refusal.STATEMENT_LATE
        };
    }

    public static Refusal[] answering() {
        return with(recusal(), Refusal.NO_STATEMENT, Refusal.ALREADY_ANSWERED);
    }

    public static Refusal[] hearing() {
        return with(recusal(), Refusal.NOTICE_MISSING, Refusal.STATEMENT_RUNNING, Refusal.STATEMENT_UNANSWERED);
    }

    public static Refusal[] deciding() {
        return with(
                grounded(),
                Refusal.PRIOR_ROLE,
                Refusal.NO_AUTHORITY,
                Refusal.NO_QUORUM,
                Refusal.NO_MAJORITY,
                Refusal.NOT_INDIVIDUAL);
    }

    public static Refusal[] decidingHeard() {
        return with(
                deciding(),
                Refusal.NOTICE_MISSING,
                Refusal.STATEMENT_RUNNING,
                Refusal.STATEMENT_UNANSWERED,
                Refusal.BEYOND_NOTICE);
    }

    public static Refusal[] decidingHeardCleared() {
        return with(decidingHeard(), Refusal.DISCIPLINE_UNASKED, Refusal.DISCIPLINE_OPEN);
    }

    public static Refusal[] decidingCleared() {
        return with(deciding(), Refusal.DISCIPLINE_UNASKED, Refusal.DISCIPLINE_OPEN);
    }

    public static Refusal[] serving() {
        return with(recusal(), Refusal.ALREADY_SERVED, Refusal.PARTY_RECUSED);
    }

    public static Refusal[] talking() {
        return with(recusal(), Refusal.SAME_PERSON, Refusal.PARTY_RECUSED, Refusal.LEADER_BELOW_LEVEL);
    }

    public static Refusal[] formalities() {
        return with(recusal(), Refusal.CONGRESS_MISSING);
    }

    public static Refusal[] carryingOut() {
        return with(grounded(), Refusal.NO_DECISION, Refusal.DECISION_UNSERVED);
    }

    public static Refusal[] carryingOutDecided() {
        return with(carryingOut(), Refusal.OTHER_OUTCOME);
    }

    public static Refusal[] movingIn() {
        return with(carryingOut(), Refusal.CONGRESS_MISSING);
    }

    public static Refusal[] handingOver() {
        return with(recusal(), Refusal.AUDIT_MISSING);
    }

    public static Refusal[] expired() {
        return with(recusal(), Refusal.BAR_RUNNING);
    }

    /** These, and more. */
    public static Refusal[] with(Refusal[] first, Refusal... more) {
        var all = new Refusal[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
