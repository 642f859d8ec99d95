/** Whatever was published, scheduled or withdrawn stands in one signed, linked log that anybody can check. */
export {};
