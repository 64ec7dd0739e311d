// The English words of what an administrator settled.
import type { AdministrationText } from './administration-nl.ts';

const files = { theme: 'the file with colours', start_case: 'the case to begin with' };
const names = {
  theme: 'The name ends in .css or .json, for example ‘gemeente.css’',
  start_case: 'The name ends in .datareis, for example ‘gemeente.datareis’. You can also say ‘sample’, for the example',
};
const kinds = {
  colour: 'Write a colour as #1a2b3c, #abc, rgb(26, 43, 60), hsl(210, 40%, 17%), white or black. The colour cannot be transparent.',
  size: 'Write a size as 0, or as a number with px or rem, for example 4px or 0.25rem.',
  letters: 'Write at most ten names of fonts, with commas between them, for example "Open Sans", sans-serif.',
};

export const administrationEn: AdministrationText = {
  title: 'Settings of your administrator',
  intro: 'Some of the settings cannot be used. There the app works with its own settings. Tell your administrator:',
  more: (n) => `And ${n} more.`,
  locked: 'Your administrator has locked this.',
  unsafe: 'This page was opened without https. The browser then keeps nothing and copies nothing. Ask your administrator for an address with https.',
  faults: {
    'not-json': (detail) => `The file settings.json is not valid JSON. The browser says: ${detail}`,
    'not-an-object': 'The file settings.json must begin with { and end with }.',
    'too-large': 'The file settings.json is too large. It can have at most 100,000 characters.',
    'settings-not-text': 'The file settings.json is not text in UTF-8. Save it again as UTF-8.',
    'unknown-setting': (setting, allowed) => `We do not know the setting ‘${setting}’. You can choose from: ${allowed}.`,
    'wrong-value': (setting, value, allowed) => `‘${setting}’ says ‘${value}’. That cannot be. You can choose from: ${allowed}.`,
    'wrong-name': (setting, value) =>
      `‘${setting}’ says ‘${value}’. That is not a good name. Use only the letters a to z, digits, - and _, without spaces and without a folder. ${names[setting]}.`,
    'no-file': (setting, value) =>
      `The file ‘${value}’ (${files[setting]}) is not beside settings.json. Put it in the same folder. The name must be exactly the same, capitals too.`,
    'not-a-case': (setting, value) =>
      `‘${setting}’ says ‘${value}’. That file is not a case of Datareis. Choose a case that was saved by Datareis. Its name ends in .datareis.`,
    'not-text': (value) => `The file ‘${value}’ is not text in UTF-8. Save it again as UTF-8.`,
    'theme-not-json': (value, detail) => `The file ‘${value}’ is not valid JSON. The browser says: ${detail}`,
    'no-tokens': (value) =>
      `There are no design tokens in the file ‘${value}’. In CSS a token looks like this: --basis-border-radius-md: 4px; and in JSON like this: "--basis-border-radius-md": "4px".`,
    'nothing-used': (value) => `There are no tokens in the file ‘${value}’ that the app uses. Use tokens that begin with --basis-.`,
    'not-a-value': (token, value, kind) => `The value ‘${value}’ of ‘${token}’ cannot be used. ${kinds[kind]}`,
    'leads-nowhere': (token, value) =>
      `‘${token}’ refers to ‘${value}’. That token is not in the file, or it refers back. Add that token, or write a value yourself.`,
    contrast: (token, value, against, ratio, least) =>
      `The colour ${value} of ‘${token}’ cannot be read well on ${against}: the contrast is ${ratio} and must be ${least}. This colour was not used.`,
  },
};
