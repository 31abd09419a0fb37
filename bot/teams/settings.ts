/** What the Teams channel is told; `config.ts` reads it from the settings `MICROSOFT_*` and `TEAMS_ANONYMOUS`. */
export interface TeamsSettings {
  /** Null only for an emulator on this machine: without an app id nobody has to prove anything. */
  app: TeamsApp | null
  /** The address that is listened on. */
  host: string
  /** Where our pages are reached, without a slash at its end; null: no links in chat. */
  publicUrl: string | null
}

export interface TeamsApp {
  id: string
  password: string
  /** Only people of this Microsoft 365 tenant are answered. */
  tenantId: string
  type: 'SingleTenant' | 'MultiTenant'
}

export class TeamsSettingsError extends Error {}

/** Refuses a channel that anybody on the network could talk to as anybody. */
export function checkSettings({ app, host }: TeamsSettings): void {
  if (app === null && !isLoopbackHost(host)) {
    throw new TeamsSettingsError(
      'TEAMS_ANONYMOUS works only when HOST is this machine itself (127.0.0.1). Set MICROSOFT_APP_ID, or HOST.',
    )
  }
  if (app && [app.id, app.password, app.tenantId].some((value) => value.trim() === '')) {
    throw new TeamsSettingsError(
      'Teams needs MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID together.',
    )
  }
}

/** Whether a host name, as in HOST or in an address, is this machine itself. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
