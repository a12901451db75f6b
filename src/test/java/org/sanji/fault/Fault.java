package org.sanji.fault;

/** One kind of fault: plays it against the packaged application and tells what was found. */
interface Fault {

    void play(Findings findings) throws Exception;
}
