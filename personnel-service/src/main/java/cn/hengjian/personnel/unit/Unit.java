package cn.hengjian.personnel.unit;

import cn.hengjian.platform.identifier.CreditCode;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the county. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Unit {

    @Id
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable UUID parentId;

    @Column(columnDefinition = "ltree")
    private String path;

    private @Nullable String creditCode;
    private @Nullable Integer establishment;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Unit() {}

    Unit(CreateUnit command, @Nullable Unit parent, @Nullable CreditCode creditCode) {
        this.id = TimeOrderedId.next();
        this.code = command.code();
        this.name = command.name();
        this.kind = command.kind();
        this.parentId = parent == null ? null : parent.id;
        this.path = parent == null ? command.code() : parent.path + "." + command.code();
        this.creditCode = creditCode == null ? null : creditCode.value();
        this.establishment = command.establishment();
    }

    ChangeUnit changeable() {
        return new ChangeUnit(name, creditCode, establishment);
    }

    void change(ChangeUnit command, @Nullable CreditCode newCreditCode) {
        name = command.name();
        creditCode = newCreditCode == null ? null : newCreditCode.value();
        establishment = command.establishment();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UnitKind kind() {
        return kind;
    }

    long version() {
        return version;
    }
}
