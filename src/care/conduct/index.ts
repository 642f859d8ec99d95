/** Nobody loses the service for a breach without evidence, a delivered warning, time to answer and an appeal. */
export {};
