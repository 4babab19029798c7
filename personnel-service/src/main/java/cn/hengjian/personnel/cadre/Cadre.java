package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The basic record of a cadre's file. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Cadre {

    @Id
    private UUID id;

    private String number;
    private String name;
    private String pinyin;
    private String sex;
    private LocalDate birthDate;
    private byte[] citizenId;
    private byte[] citizenIdHash;
    private @Nullable String ethnicity;
    private @Nullable String politicalStatus;
    private @Nullable String nativePlace;
    private @Nullable String nativeRegion;
    private @Nullable String birthRegion;
    private @Nullable LocalDate workStart;
    private @Nullable LocalDate partyJoined;
    private String level;
    private @Nullable String rank;
    private UUID unitId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Cadre() {}

    /** A file with a number and nothing else yet; {@link #change} completes it. */
    @SuppressWarnings("NullAway.Init") // see change
    Cadre(String number) {
        this.id = TimeOrderedId.next();
        this.number = number;
    }

    void change(ChangeCadre command, UUID newUnit) {
        name = command.name();
        pinyin = Pinyin.of(name);
        sex = command.sex();
        birthDate = command.birthDate();
        ethnicity = command.ethnicity();
        politicalStatus = command.politicalStatus();
        nativePlace = command.nativePlace();
        nativeRegion = command.nativeRegion();
        birthRegion = command.birthRegion();
        workStart = command.workStart();
        partyJoined = command.partyJoined();
        level = command.level();
        rank = command.rank();
        unitId = newUnit;
    }

    /** Replaces the citizen id, which only its owner's row can decrypt. */
    void identify(byte[] encrypted, byte[] hash) {
        citizenId = encrypted;
        citizenIdHash = hash;
    }

    ChangeCadre changeable(String plainCitizenId, String unitCode) {
        return new ChangeCadre(
                name,
                sex,
                birthDate,
                plainCitizenId,
                ethnicity,
                politicalStatus,
                nativePlace,
                nativeRegion,
                birthRegion,
                workStart,
                partyJoined,
                level,
                rank,
                unitCode);
    }

    UUID id() {
        return id;
    }

    byte[] citizenId() {
        return citizenId;
    }

    long version() {
        return version;
    }
}
