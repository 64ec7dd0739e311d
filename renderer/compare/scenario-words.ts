// Why a scenario, or a step of one, could not be applied, in a sentence: Dutch and English. Knows no screen.
import { codeWord } from '../model/code-lists.ts';
import { fieldOf, sheetOfKind } from '../model/sheet.ts';
import type { PlannedStep, PlanProblem } from './scenario-plan.ts';
import type { StepProblem } from './scenario-step.ts';

type Language = 'nl' | 'en';

export function planProblemSentence({ code, scenarioId, base }: PlanProblem, language: Language): string {
  const nl = {
    unknown: `Er is geen scenario met kenmerk “${scenarioId}” in deze casus.`,
    base_unknown: `Scenario “${scenarioId}” bouwt voort op “${base}”, maar dat scenario is er niet. De stappen zijn toegepast op de casus zoals die nu is.`,
    base_ring: `Scenario “${scenarioId}” bouwt voort op “${base}”, en dat bouwt weer voort op hetzelfde scenario. Elk scenario is één keer toegepast.`,
  };
  const en = {
    unknown: `There is no scenario with key “${scenarioId}” in this case.`,
    base_unknown: `Scenario “${scenarioId}” is based on “${base}”, which is not there. Its steps were applied to the case as it is.`,
    base_ring: `Scenario “${scenarioId}” is based on “${base}”, which is based on the same scenario again. Each scenario was applied once.`,
  };
  return (language === 'nl' ? nl : en)[code];
}

/** Begins with which step it is. */
export function stepProblemSentence(step: PlannedStep, problem: StepProblem, language: Language): string {
  const which = step.seq === null ? '' : ` ${step.seq}`;
  const why = (language === 'nl' ? whyNl : whyEn)(step, problem);
  return language === 'nl' ? `Stap${which} is niet toegepast: ${why}` : `Step${which} was not applied: ${why}`;
}

function whyNl(step: PlannedStep, { code, expected }: StepProblem): string {
  const row = `${kindWord(step, 'nl')} “${step.targetId}”`;
  switch (code) {
    case 'kind_unknown':
      return `“${step.targetKind}” is geen soort object. Gebruik exchange, dataset of system.`;
    case 'operation_unknown':
      return `“${step.operation}” is geen bewerking. Gebruik set, add of remove.`;
    case 'target_missing':
      return 'er staat niet bij om welk object het gaat.';
    case 'target_unknown':
      return `er is op dat moment geen ${row}.`;
    case 'target_taken':
      return `er is al een ${row}${step.field === '' ? '' : `, en “${step.field}” is daar al ingevuld`}.`;
    case 'field_missing':
      return 'er staat niet bij welk veld verandert.';
    case 'field_unknown':
      return `“${step.field}” is geen veld van dit object. Kies uit: ${expected}.`;
    case 'field_not_here':
      return `de stap haalt ${row} weg, maar noemt ook het veld “${step.field}”. Laat dat veld leeg, of gebruik set.`;
    case 'field_is_id':
      return 'een scenario kan het kenmerk van een object niet veranderen.';
    case 'value_unreadable':
      return `“${step.text}” past niet in het veld “${labelOf(step, 'nl')}”. Verwacht: ${expectedWords(expected, 'nl')}.`;
  }
}

function whyEn(step: PlannedStep, { code, expected }: StepProblem): string {
  const row = `${kindWord(step, 'en')} “${step.targetId}”`;
  switch (code) {
    case 'kind_unknown':
      return `“${step.targetKind}” is no kind of object. Use exchange, dataset or system.`;
    case 'operation_unknown':
      return `“${step.operation}” is no operation. Use set, add or remove.`;
    case 'target_missing':
      return 'it does not say which object it is about.';
    case 'target_unknown':
      return `there is no ${row} at that moment.`;
    case 'target_taken':
      return `there is already a ${row}${step.field === '' ? '' : `, and its “${step.field}” is filled in`}.`;
    case 'field_missing':
      return 'it does not say which field changes.';
    case 'field_unknown':
      return `“${step.field}” is no field of this object. Choose one of: ${expected}.`;
    case 'field_not_here':
      return `the step removes ${row} but names the field “${step.field}” too. Leave that field empty, or use set.`;
    case 'field_is_id':
      return 'a scenario cannot change the key of an object.';
    case 'value_unreadable':
      return `“${step.text}” does not fit the field “${labelOf(step, 'en')}”. Expected: ${expectedWords(expected, 'en')}.`;
  }
}

function kindWord({ targetKind }: PlannedStep, language: Language): string {
  return codeWord('annotations', 'target_kind', targetKind.trim(), language);
}

function labelOf({ targetKind, field: name }: PlannedStep, language: Language): string {
  const sheet = sheetOfKind(targetKind.trim());
  const field = sheet && fieldOf(sheet, name);
  return field ? (language === 'nl' ? field.labelNl : field.labelEn) : name;
}

const EXPECTED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  boolean: { nl: 'ja of nee', en: 'yes or no' },
  date: { nl: 'een dag, zoals 2020-07-01', en: 'a day, such as 2020-07-01' },
  duration: { nl: 'een duur, zoals PT4H of P7D', en: 'a duration, such as PT4H or P7D' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  decimal: { nl: 'een getal', en: 'a number' },
};

function expectedWords(expected: string, language: Language): string {
  return Object.hasOwn(EXPECTED, expected) ? (EXPECTED[expected]?.[language] ?? expected) : expected;
}
