// The words of the register of processing activities (GDPR article 30), in Dutch and English.
import type { Language } from './exported.ts';

export interface RegisterWords {
  readonly tab: string;
  readonly unknown: string;
  readonly notApplicable: string;
  readonly yes: string;
  readonly no: string;
  readonly jointly: string;
  readonly vulnerable: string;
  readonly everyone: string;
  readonly noneInCase: string;
  readonly countryUnknown: string;
  readonly yetSent: string;
  readonly passesOn: string;
  readonly until: string;
  readonly afterwards: string;
  readonly from: string;
  readonly nobody: string;
  readonly answer: string;
  article6(letter: string): string;
  article9(letter: string): string;
  readonly durations: Readonly<Record<string, readonly [one: string, more: string]>>;
}

export const REGISTER_WORDS: Readonly<Record<Language, RegisterWords>> = {
  nl: {
    tab: 'Register art. 30',
    unknown: 'niet bekend',
    notApplicable: 'niet van toepassing',
    yes: 'ja',
    no: 'nee',
    jointly: 'gezamenlijk',
    vulnerable: 'kwetsbaar',
    everyone: 'iedereen (openbaar)',
    noneInCase: 'geen in deze casus',
    countryUnknown: 'ja, naar welk land is niet bekend',
    yetSent: 'nee volgens de opgave, maar er gaat wel iets naar',
    passesOn: 'doorgeefpunt',
    until: 'tot en met',
    afterwards: 'daarna',
    nobody: 'geen',
    answer: 'antwoord',
    from: 'vanaf',
    article6: (letter) => `art. 6 lid 1 ${letter}`,
    article9: (letter) => `art. 9 lid 2 ${letter}`,
    durations: {
      Y: ['jaar', 'jaar'],
      M: ['maand', 'maanden'],
      W: ['week', 'weken'],
      D: ['dag', 'dagen'],
      TH: ['uur', 'uur'],
      TM: ['minuut', 'minuten'],
      TS: ['seconde', 'seconden'],
    },
  },
  en: {
    tab: 'Register art. 30',
    unknown: 'unknown',
    notApplicable: 'not applicable',
    yes: 'yes',
    no: 'no',
    jointly: 'jointly',
    vulnerable: 'vulnerable',
    everyone: 'everyone (public)',
    noneInCase: 'none in this case',
    countryUnknown: 'yes, to which country is unknown',
    yetSent: 'no as stated, yet something is sent to',
    passesOn: 'passes it on',
    until: 'until',
    afterwards: 'then',
    nobody: 'none',
    answer: 'answer',
    from: 'from',
    article6: (letter) => `art. 6(1)(${letter})`,
    article9: (letter) => `art. 9(2)(${letter})`,
    durations: {
      Y: ['year', 'years'],
      M: ['month', 'months'],
      W: ['week', 'weeks'],
      D: ['day', 'days'],
      TH: ['hour', 'hours'],
      TM: ['minute', 'minutes'],
      TS: ['second', 'seconds'],
    },
  },
};

/** An ISO 8601 duration in words: P110Y is "110 jaar", P1Y6M "1 jaar 6 maanden". */
export function durationWords(duration: string, words: RegisterWords): string {
  const [days = '', time = ''] = duration.replace(/^P/, '').split('T');
  const parts = (text: string, prefix: string) =>
    [...text.matchAll(/([\d.]+)([YMWDHS])/g)].map(([, amount = '', unit = '']) => {
      const [one, more] = words.durations[prefix + unit] ?? [unit, unit];
      return `${amount} ${amount === '1' ? one : more}`;
    });
  return [...parts(days, ''), ...parts(time, 'T')].join(' ') || duration;
}
