package cn.hengjian.personnel.form;

import java.util.List;

/**
 * An element of the form with its own text and its children.
 *
 * @param line where it began in the file that was read; 0 if it was made here
 */
record FormElement(String name, String text, List<FormElement> children, int line) {

    FormElement {
        children = List.copyOf(children);
    }

    static FormElement of(String name, String text) {
        return new FormElement(name, text, List.of(), 0);
    }

    /** The text of a child, empty if there is none. */
    String child(String name) {
        return children.stream()
                .filter(child -> child.name().equals(name))
                .map(child -> child.text().strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "FormElement[" + name + "]";
    }
}
