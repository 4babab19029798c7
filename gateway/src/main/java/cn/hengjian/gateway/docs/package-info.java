/**
 * Documentation for those who call the interfaces: a page for each problem type.
 * A problem's type resolves here, for people as HTML and for programs as JSON.
 */
@NullMarked
package cn.hengjian.gateway.docs;

import org.jspecify.annotations.NullMarked;
