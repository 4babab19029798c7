package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.PolicyPack;
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

    /** Why an order was escalated. */
    enum Escalation {
        OVERDUE,
        RETURNS
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID findingId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @ElementCollection
    @CollectionTable(name = "rectification_item", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "text")
    private List<String> items;

    private String owner;
    private @Nullable String measures;
    private String issuedBy;
    private LocalDate issuedOn;
    private LocalDate due;
    private @Nullable LocalDate extendedOn;
    private int returns;

    @Enumerated(EnumType.STRING)
    private @Nullable Escalation escalation;

    private @Nullable LocalDate effectCheckFrom;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate withdrawnOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RectificationOrder() {}

    /** What an issued order has besides what its issuer wrote. */
    record Issue(
            UUID id,
            String number,
            UUID findingId,
            String issuedBy,
            LocalDate issuedOn,
            LocalDate due,
            PolicyPack policy) {}

    RectificationOrder(IssueOrder written, Issue issue) {
        this.id = issue.id();
        this.number = issue.number();
        this.findingId = issue.findingId();
        this.state = OrderState.ISSUED;
        this.items = new ArrayList<>(written.items());
        this.owner = written.owner();
        this.measures = written.measures();
        this.issuedBy = issue.issuedBy();
        this.issuedOn = issue.issuedOn();
        this.due = issue.due();
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

    void enter(OrderState next, LocalDate today) {
        this.state = next;
        if (next == OrderState.CLOSED) {
            this.closedOn = today;
        }
        if (next == OrderState.WITHDRAWN) {
            this.withdrawnOn = today;
        }
    }

    void extend(LocalDate newDue, LocalDate today) {
        this.due = newDue;
        this.extendedOn = today;
    }

    void await(LocalDate effectCheck) {
        this.effectCheckFrom = effectCheck;
    }

    /** Back to the unit with a new deadline; what was to be checked for effect no longer is. */
    void giveBack(LocalDate newDue) {
        this.due = newDue;
        this.returns++;
        this.effectCheckFrom = null;
        if (state == OrderState.ESCALATED) {
            this.escalation = Escalation.RETURNS;
        }
    }
}
