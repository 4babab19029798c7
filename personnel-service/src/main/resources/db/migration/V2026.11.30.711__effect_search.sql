-- A search asks on whom an effect of a kind runs.
CREATE INDEX effect_running ON effect (kind, until_day) INCLUDE (cadre_id, from_day, ended_on);
