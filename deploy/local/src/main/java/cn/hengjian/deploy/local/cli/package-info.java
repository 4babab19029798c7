/**
 * The commands behind {@code ./hengjian}, which finds Java and builds before it comes here.
 * Each command says what it did in plain lines and ends with 0, or says in one line what to do and ends with 1.
 */
@NullMarked
package cn.hengjian.deploy.local.cli;

import org.jspecify.annotations.NullMarked;
