/** A legal entity buys as one customer: its particulars are checked, and only those it named act for it. */
export {};
