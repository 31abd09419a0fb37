import type { Command, CommanderError } from 'commander'
import { command as texts } from '../bot/texts/nl/command.ts'

const titles: Record<string, string> = texts.titles

/** Lets the command line speak Dutch, and leaves what to say of wrong usage to `usageLines`. */
export function inDutch(program: Command): Command {
  return program
    .helpOption('-h, --help', texts.showHelp)
    .helpCommand(`help [${texts.commandWord}]`, texts.showHelp)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // Without the English words for choices and defaults that it would add.
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
}

/** What was wrong in how the command was called, and where to look; nothing when help was asked for. */
export function usageLines(error: CommanderError, words: string[], known: string[]): string[] {
  if (error.exitCode === 0 || error.code === 'commander.help') return []
  const command = words.find((word) => known.includes(word))
  const say: Record<string, string> = texts.wrongUsage
  // Only an option of ours is named: what somebody typed may be a person.
  const flag = /'(--[a-z-]+)[ ']/.exec(error.message)?.[1]
  const ours = error.code !== 'commander.unknownOption' && flag ? `${flag}: ` : ''
  return [`${ours}${say[error.code] ?? texts.wrongUsage.other} ${texts.seeHelp(command)}`]
}

/** The exit code: 0 when help was asked for, else 2. */
export const usageCode = (error: CommanderError): 0 | 2 => (error.exitCode === 0 ? 0 : 2)
