// The Dutch words of the three ways to look at a case, and of what a council sees of a flow. Short and plain (B1), with "u".
import type { WorkMode } from '../../workspace/state.ts';

export const councilNl = {
  modes: {
    label: 'Voor wie',
    help: 'Kies voor wie u kijkt. De gegevens blijven gelijk.',
    names: { council: 'Raad', information: 'Informatiebeheer', workplace: 'Werkplaats' } as Record<WorkMode, string>,
    about: {
      council: 'Vragen, keuzes en bezwaren voorop. Gewone taal.',
      information: 'Alle schermen voorop. Vaktaal en codes.',
      workplace: 'Samen kijken, praten en opschrijven. Gewone taal.',
    } as Record<WorkMode, string>,
    palette: (name: string) => `Kijk voor: ${name}`,
    said: (name: string) => `U kijkt nu voor: ${name}. De gegevens zijn gelijk gebleven.`,
  },
  rail: { more: 'Meer', moreHelp: 'Laat alle schermen zien', less: 'Minder', lessHelp: 'Laat alleen de schermen zien die voorop staan' },
  flow: {
    parties: (from: string, to: string) => `Van: ${from}. Naar: ${to}.`,
    unknownParty: 'niet bekend',
    basis: (names: string) => `Als reden in de wet is opgeschreven: ${names}.`,
    noBasis: 'Er is geen grondslag opgeschreven.',
    noBasisNeeded: 'Dit gaat niet over mensen. Een grondslag uit de privacywet is dan niet nodig.',
    questions: 'Vragen',
    noQuestions: 'Er staan geen vragen open.',
    ask: 'Stel een vraag',
    choices: 'Keuzes',
    noDecision: 'Over deze stroom is geen besluit vastgelegd.',
    noScenario: 'Er is geen scenario dat deze stroom verandert.',
    decision: (title: string, status: string, day: string) => `Besluit: ${title} (${[status, day].filter(Boolean).join(', ')})`,
    viaSeries: (name: string) => `Het besluit gaat over het cijfer ‘${name}’. Dat cijfer komt uit deze gegevens.`,
    evaluate: (day: string) => `Terugkijken op ${day}.`,
    scenario: (name: string, status: string) => `Scenario: ${name} (${status})`,
    scenarioHelp: 'Dit scenario verandert deze stroom, of de gegevens aan een van de kanten.',
    temporary: (day: string) =>
      day ? `Deze stroom is tijdelijk. Afgesproken: opnieuw bekijken op ${day}.` : 'Deze stroom is tijdelijk. Er is geen dag om opnieuw te kijken.',
    exit: (plan: string) => `Zo houdt het op: ${plan}`,
    noExit: 'Er staat niet bij hoe de stroom ophoudt.',
    openChoice: 'Bekijk',
    voices: 'Bezwaren en tegenspraak',
    noVoices: 'Er staan geen bezwaren open.',
    earlier: (n: number) => (n === 1 ? '1 keer eerder gezegd en afgehandeld' : `${n} keer eerder gezegd en afgehandeld`),
    all: 'Alles over deze stroom',
  },
};

export type CouncilText = typeof councilNl;
