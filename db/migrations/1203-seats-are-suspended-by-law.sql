-- The law of suspension holds for one seat as for its contract (clause 4.2): never without a delivered warning.
create trigger step_suspends_only_the_warned before insert on contracts.seat_step
  for each row when (new.to_state = 'suspended') execute function conduct.refuse_unwarned_suspension();
