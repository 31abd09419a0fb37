/**
 * Where a concept of a month waits whose gate was taken out of the organisation's file: at the first of the gates that
 * are left and that it did not pass, or at the last one, so that a person decides.
 * @returns `concept` for the first gate.
 */
export function nextGate(gates: readonly string[], passed: ReadonlySet<string>): string {
  const next = gates.find((gate) => !passed.has(gate)) ?? gates.at(-1)
  return next === undefined || next === gates[0] ? 'concept' : next
}
