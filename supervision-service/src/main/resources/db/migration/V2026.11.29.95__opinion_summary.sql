-- The months whose opinions and claims other services have been told of.
CREATE TABLE opinion_summary_month (
    month         date PRIMARY KEY CHECK (extract(day FROM month) = 1),
    summarised_on date NOT NULL CHECK (summarised_on > month)
);

-- A number as it may be told: a small one would point at somebody, none at nobody.
CREATE FUNCTION shown(number bigint, minimum int) RETURNS bigint LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN number = 0 OR number >= minimum THEN number END;
