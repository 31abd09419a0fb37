/** What is wrong with a setting and what to do about it. */
export const config = {
  faulty: {
    DATABASE_URL:
      'DATABASE_URL is geen adres van een PostgreSQL-database. Schrijf het als postgres://gebruiker:wachtwoord@server:5432/naam. Of haal de regel weg: dan gebruikt Kompasbot zijn eigen database.',
    KOMPASBOT_DATA:
      'KOMPASBOT_DATA is geen map. Vul de map in waar Kompasbot zijn gegevens bewaart, zoals ./data.',
    ORGANISATION_FILE: 'ORGANISATION_FILE is geen bestand. Vul de plek van je organisatiebestand in.',
    HOST: 'HOST is geen adres. Vul een IP-adres of computernaam in, zoals 127.0.0.1.',
    PORT: 'PORT is geen poort. Vul een getal in van 0 tot en met 65535, zoals 3000.',
    PUBLIC_URL:
      'PUBLIC_URL is geen webadres. Vul het hele adres in, met https:// ervoor. Of haal de regel weg: dan staan er geen links in de chat.',
    IMPORT_DIR: 'IMPORT_DIR is geen map. Vul de map in waar je bestanden komen te staan.',
    HEARTBEAT_URL: 'HEARTBEAT_URL is geen webadres. Vul het hele adres in, met https:// ervoor.',
    LOG_LEVEL: 'LOG_LEVEL is niet bekend. Kies fatal, error, warn, info, debug, trace of silent.',
  },
  chat: {
    missing: {
      slack: (name: string) =>
        `${name} ontbreekt. U vindt hem bij de app op api.slack.com/apps. Of haal alle regels met SLACK_ weg: dan werkt Kompasbot zonder Slack.`,
      teams: (name: string) =>
        `${name} ontbreekt. U vindt hem bij de app-registratie op entra.microsoft.com: zie docs/teams.md. Of haal alle regels met MICROSOFT_ weg: dan werkt Kompasbot zonder Teams.`,
    },
    slackWayIn:
      'SLACK_SIGNING_SECRET ontbreekt. Vul hem in als Slack Kompasbot over internet kan bereiken. Kan dat niet, vul dan SLACK_APP_TOKEN in (Socket Mode).',
    slackApiUrl:
      'SLACK_API_URL is geen webadres met https://. Haal de regel weg: dan gebruikt Kompasbot het adres van Slack zelf.',
    teamsType: 'MICROSOFT_APP_TYPE is niet bekend. Kies SingleTenant, MultiTenant of UserAssignedMSI.',
    teamsAnonymous:
      'TEAMS_ANONYMOUS kan alleen on zijn als HOST en PUBLIC_URL bij deze computer zelf horen (127.0.0.1). Anders kan iedereen doen alsof hij een collega is. Haal de regel weg.',
    teamsBoth:
      'TEAMS_ANONYMOUS staat naast MICROSOFT_-instellingen. Haal TEAMS_ANONYMOUS weg: die is alleen voor proberen zonder Teams.',
  },
  model: {
    modelMissing:
      'OPENAI_MODEL ontbreekt. Vul de naam van het taalmodel in. Of haal alle regels met OPENAI_ weg: dan werkt Kompasbot zonder taalmodel.',
    keyMissing:
      'OPENAI_API_KEY ontbreekt. Vul de sleutel van de aanbieder in. Alleen een server in uw eigen netwerk mag zonder sleutel: zet het adres daarvan in OPENAI_BASE_URL. Of haal alle regels met OPENAI_ weg.',
    baseUrl:
      'OPENAI_BASE_URL is geen goed webadres. Het begint met https://. Alleen voor een server in uw eigen netwerk mag het http:// zijn, zoals http://127.0.0.1:11434/v1.',
  },
}
