package org.sanji.tenancy;

/** Keeps an answer so that nobody reads it in the database. It can be opened only for the request it was stored for. */
public interface ReplyVault {

    /** An answer as it is kept. */
    byte[] seal(String request, String body);

    /** The answer again. */
    String open(String request, byte[] sealed);
}
