// Sentences about what an administrator settled, in the language of the moment.
import type { AdministrationFault } from '../../workspace/administration/state.ts';
import type { AdministrationText } from './administration-nl.ts';
import type { Catalogue } from './nl.ts';

export function administrationText({ topics }: Pick<Catalogue, 'topics'>): AdministrationText {
  return topics.administration;
}

/** What is wrong, and what would be right. */
export function faultSentence(catalogue: Pick<Catalogue, 'topics' | 'locale'>, fault: AdministrationFault): string {
  const { faults } = administrationText(catalogue);
  const ratio = (value: number) => value.toLocaleString(catalogue.locale, { maximumFractionDigits: 1 });
  switch (fault.code) {
    case 'not-json':
      return faults['not-json'](fault.detail);
    case 'not-an-object':
    case 'too-large':
    case 'settings-not-text':
      return faults[fault.code];
    case 'unknown-setting':
      return faults['unknown-setting'](fault.setting, fault.allowed.join(', '));
    case 'wrong-value':
      return faults['wrong-value'](fault.setting, fault.value, fault.allowed.join(', '));
    case 'wrong-name':
      return faults['wrong-name'](fault.setting, fault.value);
    case 'no-file':
      return faults['no-file'](fault.setting, fault.value);
    case 'not-a-case':
      return faults['not-a-case'](fault.setting, fault.value);
    case 'theme-not-json':
      return faults['theme-not-json'](fault.value, fault.detail);
    case 'leads-nowhere':
      return faults['leads-nowhere'](fault.token, fault.value);
    case 'not-text':
    case 'no-tokens':
    case 'nothing-used':
      return faults[fault.code](fault.value);
    case 'not-a-value':
      return faults['not-a-value'](fault.token, fault.value, fault.kind);
    case 'contrast':
      return faults.contrast(fault.token, fault.value, fault.against, ratio(fault.ratio), ratio(fault.least));
  }
}
