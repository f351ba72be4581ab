//! Many sources: schedule, worker pool, ordered output.
