// The English words of what an administrator settled.
import type { AdministrationText } from './administration-nl.ts';

const files = { theme: 'the file with colours', start_case: 'the case to begin with' };

export const administrationEn: AdministrationText = {
  title: 'Settings of your administrator',
  intro: 'Some of the settings cannot be used. There the app works with its own settings. Tell your administrator:',
  more: (n) => `And ${n} more.`,
  locked: 'Your administrator has locked this.',
  unsafe: 'This page was opened without https. The browser then keeps nothing and copies nothing. Ask your administrator for an address with https.',
  faults: {
    'not-json': (detail) => `The file settings.json is not valid JSON. The browser says: ${detail}`,
    'not-an-object': 'The file settings.json must begin with { and end with }.',
    'too-large': 'The file settings.json is too large.',
    'unknown-setting': (setting, allowed) => `We do not know the setting ‘${setting}’. You can choose from: ${allowed}.`,
    'wrong-value': (setting, value, allowed) => `‘${setting}’ says ‘${value}’. That cannot be. You can choose from: ${allowed}.`,
    'wrong-name': (setting, value) =>
      `‘${setting}’ says ‘${value}’. That is not the name of a file that can be beside settings.json, or it is another kind of file.`,
    'no-file': (setting, value) => `The file ‘${value}’ (${files[setting]}) is not beside settings.json.`,
    'no-tokens': (value) => `There are no design tokens in the file ‘${value}’.`,
    'nothing-used': (value) => `There are no tokens in the file ‘${value}’ that the app uses. Use tokens that begin with --basis-.`,
    'not-a-value': (token, value) => `The value ‘${value}’ of ‘${token}’ cannot be used.`,
    contrast: (token, value, against, ratio, least) =>
      `The colour ${value} of ‘${token}’ cannot be read well on ${against}: the contrast is ${ratio} and must be ${least}. This colour was not used.`,
  },
};
