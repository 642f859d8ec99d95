/** What broke is told in public, and whoever lost days by it gets them back, once. */
export {};
