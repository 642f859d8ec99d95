-- The queue's function plans its four statements anew at each call, a millisecond of processor for every job enqueued: more
-- than any other step of settling a payment. The plans kept instead go by the keys, also made while the queue was empty.
-- An upgrade of the queue that replaces the function only loses the gain.
alter function graphile_worker.add_jobs(graphile_worker.job_spec[], boolean)
  set plan_cache_mode = 'force_generic_plan'
  set enable_seqscan = off;
