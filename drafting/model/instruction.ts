const TO_A_MODEL = [
  /\b(negeer|vergeet|sla)\b.{0,40}\b(instructies?|opdracht(en)?|regels|aanwijzingen|bovenstaande|voorgaande)\b/i,
  /\b(ignore|forget|disregard|override)\b.{0,40}\b(instructions?|prompts?|rules|above|previous)\b/i,
  /\b(system|systeem)[ -]?(prompt|message|bericht|opdracht)\b/i,
  /\b(je|jij|you) (bent|are) (nu |now )?(een |an? )?(ai|taalmodel|assistent|language model|assistant|chatbot)\b/i,
  /\b(als|as) (een |an? )?(ai|taalmodel|language model)\b/i,
  /\b(schrijf|zet|vermeld|meld)\b.{0,25}\b(in (het|de|dit|deze) (tekst|concept|verslag|rapport|kwaliteitsbeeld)|dat (alle|alles))\b/i,
  /<\/?\s*(system|user|assistant|instructions?)\b|\[\/?INST\]|<\|[a-z_]+\|>/i,
]

/**
 * Whether a text seems to speak to a model instead of about the work. A net with holes: the checks on what the model
 * writes are what counts.
 */
export function seemsInstruction(text: string): boolean {
  return TO_A_MODEL.some((pattern) => pattern.test(text))
}
