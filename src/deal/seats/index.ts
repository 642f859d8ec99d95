/** A place bought for somebody becomes a course only when that person claims it by the own hand. */
export {};
