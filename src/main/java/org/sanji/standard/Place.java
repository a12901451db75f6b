package org.sanji.standard;

/** A place in a document as a JSON pointer (RFC 6901); the root is the empty pointer. */
public record Place(String pointer) {

    public static final Place ROOT = new Place("");

    /** The place of a property of this one. */
    public Place of(String property) {
        return new Place(pointer + "/" + property.replace("~", "~0").replace("/", "~1"));
    }

    /** The place of an element of this one. */
    public Place at(int index) {
        return new Place(pointer + "/" + index);
    }

    @Override
    public String toString() {
        return pointer;
    }
}
