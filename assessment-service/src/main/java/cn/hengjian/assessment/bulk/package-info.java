/**
 * Rows into the database in bulk.
 * COPY in blocks, so that memory stays flat however many rows there are.
 */
@NullMarked
package cn.hengjian.assessment.bulk;

import org.jspecify.annotations.NullMarked;
