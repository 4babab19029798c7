-- Roles of accounts, given by two persons. Accounts and roles live in Keycloak; here is who agreed on what.
CREATE TABLE access_grant (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE CHECK (number ~ '^ACCESS-[0-9]{4}-[0-9]{6,}$'),
    account         text        NOT NULL CHECK (account = lower(account) AND length(account) BETWEEN 3 AND 64),
    -- Keycloak's id of the account, which is also the subject of its tokens.
    account_id      text        NOT NULL CHECK (length(account_id) BETWEEN 1 AND 64),
    role            text        NOT NULL CHECK (role ~ '^[a-z-]{3,32}$'),
    units           text[]      NOT NULL,
    reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    state           text        NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'IN_FORCE', 'REVOKING', 'REVOKED',
                                                          'REJECTED', 'WITHDRAWN', 'REFUSED')),
    proposed_by     text        NOT NULL,
    proposer_id     text        NOT NULL,
    proposed_at     timestamptz NOT NULL,
    approved_by     text,
    approver_id     text,
    approved_at     timestamptz,
    -- Carrying out: how often it was tried, when it is tried next, and why it failed last.
    attempts        int         NOT NULL CHECK (attempts >= 0),
    next_attempt_at timestamptz,
    -- Until when an attempt under way has the account to itself.
    leased_until    timestamptz,
    failure         text        CHECK (failure IN ('REALM_UNREACHABLE', 'REALM_REFUSED', 'ACCOUNT_ABSENT',
                                                   'ROLE_COMBINATION')),
    version         bigint      NOT NULL,
    CONSTRAINT access_grant_two_persons CHECK (approver_id <> proposer_id),
    CONSTRAINT access_grant_not_for_oneself CHECK (account_id <> proposer_id AND account_id <> approver_id),
    CONSTRAINT access_grant_effect_needs_approval CHECK (
        state IN ('PROPOSED', 'REJECTED', 'WITHDRAWN')
        OR (approved_by IS NOT NULL AND approver_id IS NOT NULL AND approved_at IS NOT NULL)),
    CONSTRAINT access_grant_unit_roles_name_units CHECK (
        (role IN ('unit-leader', 'unit-hr')) = (cardinality(units) > 0)),
    CONSTRAINT access_grant_work_has_a_time CHECK (
        (state IN ('APPROVED', 'REVOKING')) = (next_attempt_at IS NOT NULL))
);
-- One grant of a role to an account at a time; what is in force counts for roles without units.
CREATE UNIQUE INDEX access_grant_once ON access_grant (account_id, role)
    WHERE state IN ('PROPOSED', 'APPROVED', 'REVOKING');
CREATE INDEX access_grant_due ON access_grant (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX access_grant_account ON access_grant (account, number);
