-- Where an indicator stands in the tree of its scheme (M20): names from the top, such as 履职/经济发展.
ALTER TABLE indicator ADD COLUMN category text CHECK (category ~ '^[^/]{1,20}(/[^/]{1,20}){0,2}$');
