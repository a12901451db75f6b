package org.sanji.seal;

/** A seal does not hold what its verdicts would have to be reckoned from. */
public class UnverifiableSealException extends RuntimeException {

    UnverifiableSealException(String what) {
        super(what);
    }
}
