-- Duties for the take-on list, which is looked at each minute: they are few among all that ever were.
CREATE INDEX "Duty_take_on_idx" ON "Duty"("organisationId")
  WHERE state = 'unconfirmed' OR (state = 'open' AND reckoned->'due'->>'kind' = 'unknown');
