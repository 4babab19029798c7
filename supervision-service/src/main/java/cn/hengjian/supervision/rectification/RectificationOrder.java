package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.supervision.finding.FindingService;
import cn.hengjian.supervision.rectification.rules.OrderState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to a unit to put a finding right. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "rectification_order")
class RectificationOrder {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID findingId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @ElementCollection
    @CollectionTable(name = "rectification_item", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "text")
    private List<String> items;

    private String owner;
    private @Nullable UUID ownerCadre;
    private @Nullable String measures;
    private String issuedBy;
    private LocalDate issuedOn;
    private LocalDate due;
    private LocalDate warnOn;
    private @Nullable LocalDate extendedOn;
    private @Nullable LocalDate submittedOn;
    private int returns;

    @Enumerated(EnumType.STRING)
    private @Nullable EscalationCause escalation;

    private int escalationLevel;
    private @Nullable LocalDate escalationDue;

    private @Nullable LocalDate effectCheckFrom;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate withdrawnOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RectificationOrder() {}

    /** Who answers for it in the unit: a cadre, or whoever the issuer names. */
    record Owner(@Nullable UUID cadre, String name) {

        @Override
        public String toString() {
            return "Owner[" + cadre + "]";
        }
    }

    /** What an issued order has besides what its issuer wrote. */
    record Issue(
            UUID id,
            String number,
            FindingService.Ordered finding,
            Owner owner,
            String issuedBy,
            LocalDate issuedOn,
            Deadline deadline,
            PolicyPack policy) {}

    RectificationOrder(IssueOrder written, Issue issue) {
        this.id = issue.id();
        this.number = issue.number();
        this.findingId = issue.finding().id();
        this.unitId = issue.finding().unitId();
        this.state = OrderState.ISSUED;
        this.items = new ArrayList<>(written.items());
        this.owner = issue.owner().name();
        this.ownerCadre = issue.owner().cadre();
        this.measures = written.measures();
        this.issuedBy = issue.issuedBy();
        this.issuedOn = issue.issuedOn();
        this.due = issue.deadline().due();
        this.warnOn = issue.deadline().warning();
        this.policyPack = issue.policy().pack();
        this.policyVersion = issue.policy().version();
    }

    UUID id() {
        return id;
    }

    UUID findingId() {
        return findingId;
    }

    OrderState state() {
        return state;
    }

    LocalDate due() {
        return due;
    }

    String policyPack() {
        return policyPack;
    }

    int policyVersion() {
        return policyVersion;
    }

    /** Whether something is still to be done about it. */
    boolean isRunning() {
        return state != OrderState.CLOSED && state != OrderState.WITHDRAWN;
    }

    void enter(OrderState next, LocalDate today) {
        this.state = next;
        if (next == OrderState.CLOSED) {
            this.closedOn = today;
        }
        if (next == OrderState.WITHDRAWN) {
            this.withdrawnOn = today;
        }
    }

    void submit(LocalDate today) {
        this.submittedOn = today;
    }

    void extend(Deadline deadline, LocalDate today) {
        this.due = deadline.due();
        this.warnOn = deadline.warning();
        this.extendedOn = today;
    }

    void await(LocalDate effectCheck) {
        this.effectCheckFrom = effectCheck;
    }

    /** Back to the unit with a new deadline; what was to be checked for effect no longer is. */
    void giveBack(Deadline deadline) {
        this.due = deadline.due();
        this.warnOn = deadline.warning();
        this.returns++;
        this.effectCheckFrom = null;
    }

    /** A step up the ladder; if another follows, this one lasts as long as the new deadline. */
    void escalate(int level, boolean anotherFollows) {
        this.escalation = EscalationCause.RETURNS;
        this.escalationLevel = level;
        this.escalationDue = anotherFollows ? due : null;
    }

    @Nullable
    LocalDate escalationDue() {
        return escalationDue;
    }

    int escalationLevel() {
        return escalationLevel;
    }
}
