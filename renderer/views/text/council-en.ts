// The English words of the three ways to look at a case, and of what a council sees of a flow.
import type { CouncilText } from './council-nl.ts';

export const councilEn: CouncilText = {
  modes: {
    label: 'For whom',
    help: 'Choose for whom you look. The data stays the same.',
    names: { council: 'Council', information: 'Information management', workplace: 'Workshop floor' },
    about: {
      council: 'Questions, choices and objections in front. Plain words.',
      information: 'All screens in front. Expert words and codes.',
      workplace: 'Look, talk and write down together. Plain words.',
    },
    palette: (name) => `Look for: ${name}`,
    said: (name) => `You now look for: ${name}. The data stayed the same.`,
  },
  rail: { more: 'More', moreHelp: 'Show all screens', less: 'Less', lessHelp: 'Show only the screens in front' },
  flow: {
    parties: (from, to) => `From: ${from}. To: ${to}.`,
    unknownParty: 'not known',
    basis: (names) => `As reason in the law was written down: ${names}.`,
    noBasis: 'No legal basis was written down.',
    noBasisNeeded: 'This is not about people. It then needs no basis in privacy law.',
    questions: 'Questions',
    noQuestions: 'No questions are open.',
    ask: 'Ask a question',
    choices: 'Choices',
    noDecision: 'No decision about this flow is recorded.',
    noScenario: 'No scenario changes this flow.',
    decision: (title, status, day) => `Decision: ${title} (${[status, day].filter(Boolean).join(', ')})`,
    viaSeries: (name) => `The decision is about the figure ‘${name}’, which comes from this data.`,
    evaluate: (day) => `To be looked back on at ${day}.`,
    scenario: (name, status) => `Scenario: ${name} (${status})`,
    scenarioHelp: 'This scenario changes this flow, or the data at one of its ends.',
    temporary: (day) =>
      day ? `This flow is temporary. Agreed: look at it again on ${day}.` : 'This flow is temporary. There is no day to look at it again.',
    exit: (plan) => `How it ends: ${plan}`,
    noExit: 'It does not say how the flow ends.',
    openChoice: 'Look at it',
    voices: 'Objections and counter-voices',
    noVoices: 'No objections are open.',
    earlier: (n) => (n === 1 ? 'Said and settled once before' : `Said and settled ${n} times before`),
    all: 'All about this flow',
  },
};
