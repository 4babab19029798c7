package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a basic record into a file: checked, in a unit of the caller's, with the citizen id encrypted. */
@ApplicationScoped
class CadreRecords {

    private final CadreChecks checks;
    private final Units units;
    private final CitizenIds citizenIds;
    private final Effects effects;

    CadreRecords(CadreChecks checks, Units units, CitizenIds citizenIds, Effects effects) {
        this.checks = checks;
        this.units = units;
        this.citizenIds = citizenIds;
        this.effects = effects;
    }

    /** A higher level or rank is a promotion, which the effect of a measure may bar. */
    void requirePermitted(Cadre cadre, ChangeCadre before, ChangeCadre after) {
        if (Promotion.ofLevel(before.level(), after.level()) || Promotion.ofRank(before.rank(), after.rank())) {
            effects.requirePromotable(cadre.id(), checks.today().day());
        }
    }

    void write(Cadre cadre, ChangeCadre command, Caller caller) {
        var citizenId = checks.require(command);
        cadre.change(command, units.requireId(command.unitCode(), "/unitCode", caller));
        cadre.identify(citizenIds.encrypt(citizenId, cadre.id()), citizenIds.hash(citizenId));
    }

    /** The record as it stands, to be patched. */
    ChangeCadre read(CadreRepository.Found found) {
        return found.cadre().changeable(citizenId(found.cadre()), found.unitCode());
    }

    /** The citizen id in full. */
    String citizenId(Cadre cadre) {
        return citizenIds.decrypt(cadre.citizenId(), cadre.id()).value();
    }
}
