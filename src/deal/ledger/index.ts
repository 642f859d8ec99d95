/** Every tiyn is booked once, by double entry, and the books can be asked whether they agree. */
export {};
