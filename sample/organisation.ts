import { addDays, type Day } from '../care/day.ts'
import type { Language, Role } from '../care/world.ts'
import { dutch, type SampleFile, sheet } from './sheet.ts'

export type SampleTeam = 'zorg' | 'ambulant' | 'dagbesteding'
export const SAMPLE_TEAMS: readonly SampleTeam[] = ['zorg', 'ambulant', 'dagbesteding']

export interface SampleMember {
  ref: string
  name: string
  roles: Role[]
  teams: readonly SampleTeam[]
  workdays: string
  language?: Language
  /** Days in service at the sample's today. */
  service: number
  /** Days since the last working day, for somebody who left. */
  left?: number
}

/** Everybody who works for the invented organisation. Nobody here exists. */
export const MEMBERS: readonly SampleMember[] = [
  person('m01', 'Ingrid Oosterhuis', ['management'], SAMPLE_TEAMS, 'ma-vr', 4100),
  person('m02', 'Jeroen Wolthuis', ['functionaris'], SAMPLE_TEAMS, 'ma,di,do', 1640),
  person('m03', 'Tineke Huizinga', ['raad'], SAMPLE_TEAMS, 'di,wo', 980),
  person('m04', 'Anneke Hoekstra', ['coordinator'], ['zorg'], 'ma-vr', 3350),
  person('m05', 'Marloes Drenth', ['coordinator'], ['ambulant'], 'ma-do', 2210),
  person('m06', 'Wilma Nijboer', ['coordinator', 'evv'], ['dagbesteding'], 'ma-vr', 2890),
  person('m07', 'Fatima El Amrani', ['evv'], ['zorg'], 'ma-vr', 1930),
  person('m08', 'Ruben Sikkema', ['evv'], ['zorg'], 'ma,di,do,vr', 1120),
  person('m09', 'Gerda Meijering', ['evv'], ['zorg'], 'ma,wo,do', 5480),
  person('m10', 'Esra Yilmaz', ['evv'], ['ambulant'], 'ma-do', 1410),
  person('m11', 'Thijs Terpstra', ['evv'], ['ambulant'], 'di-vr', 860),
  person('m12', 'Sanne Bruins', ['evv'], ['dagbesteding'], 'ma,di,do,vr', 1270),
  person('m13', 'Yvonne Boersma', ['zorgverlener'], ['zorg'], 'ma-vr', 2440),
  person('m14', 'Karin Dijkema', ['zorgverlener'], ['zorg'], 'wo-zo', 3720),
  { ...person('m15', 'Maricel Santos', ['zorgverlener'], ['zorg'], 'ma,di,vr,za,zo', 520), language: 'en' },
  person('m16', 'Henk Postma', ['zorgverlener'], ['zorg'], 'do-zo', 4630),
  person('m17', 'Bianca Wiersma', ['zorgverlener'], ['ambulant'], 'ma,di,do', 1780),
  person('m18', 'Kevin Veenstra', ['zorgverlener'], ['ambulant'], 'ma-vr', 640),
  person('m19', 'Lotte Kuipers', ['zorgverlener'], ['dagbesteding'], 'ma,wo,vr', 1050),
  person('m20', 'Hassan Benali', ['zorgverlener'], ['dagbesteding'], 'ma-do', 760),
  person('m21', 'Tessa Reitsma', ['zorgverlener'], ['ambulant', 'dagbesteding'], 'ma-vr', 35),
  { ...person('m22', 'Mirjam Kooistra', ['zorgverlener'], ['zorg'], 'ma-do', 2050), left: 95 },
]

export function teamsFile(): SampleFile {
  return sheet(
    'teams.csv',
    ['team', 'naam', 'locatie', 'soort', 'taal'],
    [
      { team: 'zorg', naam: 'Wonen met zorg en thuiszorg', locatie: 'De Linde', soort: 'zorg', taal: 'nl' },
      { team: 'ambulant', naam: 'Ambulante begeleiding', locatie: 'De Linde', soort: 'ambulant', taal: 'nl' },
      {
        team: 'dagbesteding',
        naam: 'Dagbesteding De Boomgaard',
        locatie: 'De Boomgaard',
        soort: 'dagbesteding',
        taal: 'nl',
      },
    ],
  )
}

export function membersFile(today: Day): SampleFile {
  return sheet(
    'medewerkers.csv',
    ['medewerker', 'naam', 'email', 'rollen', 'teams', 'taal', 'werkdagen', 'in_dienst', 'uit_dienst'],
    MEMBERS.map((member) => ({
      medewerker: member.ref,
      naam: member.name,
      email: `${member.name.toLowerCase().replaceAll(' ', '.')}@delinde.example`,
      rollen: member.roles.join(','),
      teams: member.teams.join(','),
      taal: member.language ?? 'nl',
      werkdagen: member.workdays,
      in_dienst: dutch(addDays(today, -member.service)),
      ...(member.left === undefined ? {} : { uit_dienst: dutch(addDays(today, -member.left)) }),
    })),
  )
}

function person(
  ref: string,
  name: string,
  roles: Role[],
  teams: readonly SampleTeam[],
  workdays: string,
  service: number,
): SampleMember {
  return { ref, name, roles, teams, workdays, service }
}
