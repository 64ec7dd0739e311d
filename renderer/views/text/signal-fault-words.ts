// What is said when figures could not be worked out, in Dutch and English.
export const signalFaultNl = {
  failed: 'De cijfers op dit scherm zijn niet allemaal uitgerekend. Wat u ziet, kan oud zijn of ontbreken.',
  reason: 'Wat er misging',
  again: 'Probeer opnieuw',
};

type Words = typeof signalFaultNl;

export const signalFaultEn: Words = {
  failed: 'Not all figures on this screen could be worked out. What you see may be old or missing.',
  reason: 'What went wrong',
  again: 'Try again',
};

export function signalFaultText({ topics }: { readonly topics: { readonly signalFault: Words } }): Words {
  return topics.signalFault;
}
