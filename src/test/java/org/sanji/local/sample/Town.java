package org.sanji.local.sample;

import java.util.List;

/** The school of a town and the stations under it, by code. */
record Town(Place school, List<Place> stations) {

    String code() {
        return school.region().value();
    }

    /** The school and the stations in turn: what is spread over the town belongs to its n-th institution. */
    Place institution(int number) {
        int turn = number % (stations.size() + 1);
        return turn == 0 ? school : stations.get(turn - 1);
    }

    /** The stations in turn; the school where the town has none. */
    Place station(int number) {
        return stations.isEmpty() ? school : stations.get(number % stations.size());
    }
}
