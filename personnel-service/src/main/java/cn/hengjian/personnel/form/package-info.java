/**
 * The cadre appointment approval form 干部任免审批表: in and out as lrmx, and printed.
 * What came in is kept whole; what the file can take of it goes into the file.
 */
@NullMarked
package cn.hengjian.personnel.form;

import org.jspecify.annotations.NullMarked;
