package org.sanji.isolation;

/**
 * Where a name stands in a request.
 *
 * @param key the part of the request and the parameter or pointer: {@code path:id}, {@code body:/teacher}
 * @param what the collection or kind of place named there
 */
record Place(String key, String what) {

    static Place inPath(String name, String what) {
        return new Place("path:" + name, what);
    }

    static Place inQuery(String name, String what) {
        return new Place("query:" + name, what);
    }

    static Place inBody(String pointer, String what) {
        return new Place("body:" + pointer, what);
    }

    boolean isInQuery() {
        return key.startsWith("query:");
    }

    String name() {
        return key.substring(key.indexOf(':') + 1);
    }

    @Override
    public String toString() {
        return key;
    }
}
