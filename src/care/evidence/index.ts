/** All that proves one contract can be taken away in one file and checked without us. */
export {};
