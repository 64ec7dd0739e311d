// What a form says of the choice, when what was chosen is not shown as such; and what is said when a case could not be brought back.

export const choiceNl = {
  inside: (name: string, n: number) =>
    `Gekozen: ${name}. ${n === 1 ? 'Het ene onderdeel daarin is' : `Alle ${n} onderdelen daarin zijn`} aangegeven.`,
  insideArrow: (n: number) => `De gekozen pijl valt op dit niveau uiteen in ${n === 1 ? '1 pijl; die is' : `${n} pijlen; die zijn`} aangegeven.`,
  around: (name: string, group: string) => `Gekozen: ${name}. Dat staat niet apart in dit beeld; ${group}, waar het in zit, is aangegeven.`,
  aroundArrow: 'De gekozen pijl staat niet apart in dit beeld; de pijl of het onderdeel waar hij in zit is aangegeven.',
  withinCard: (name: string, group: string) => `Gekozen: ${name}. Die uitwisseling blijft op dit niveau binnen ${group}, dat is aangegeven.`,
  missing: (name: string) => `Gekozen: ${name}. Dat staat nu niet in dit beeld, door de dag, een filter of wat u verborg.`,
  silent: (name: string) => `Gekozen: ${name}. Daar gaat nu niets in of uit, en daarom staat het niet in dit beeld.`,
  arrow: 'een pijl',
  belongs: 'hoort bij uw keuze',
  indexing: 'Namen worden nog op een rij gezet. Even geduld, de lijst komt vanzelf.',
  tooLarge: (name: string, megabytes: number) =>
    `In dit tabblad was “${name}” open (${megabytes} MB). Dat is te groot om te onthouden. Open de bestanden opnieuw.`,
};

export const choiceEn: typeof choiceNl = {
  inside: (name, n) => `Chosen: ${name}. ${n === 1 ? 'The one part in it is' : `All ${n} parts in it are`} marked.`,
  insideArrow: (n) => `At this level the chosen arrow falls apart into ${n === 1 ? '1 arrow; it is' : `${n} arrows; they are`} marked.`,
  around: (name, group) => `Chosen: ${name}. It is not shown apart here; ${group}, in which it lies, is marked.`,
  aroundArrow: 'The chosen arrow is not shown apart here; the arrow or part in which it runs is marked.',
  withinCard: (name, group) => `Chosen: ${name}. At this level the exchange stays within ${group}, which is marked.`,
  missing: (name) => `Chosen: ${name}. It is not in this picture now, because of the day, a filter or what you hid.`,
  silent: (name) => `Chosen: ${name}. Nothing goes in or out of it now, so it is not in this picture.`,
  arrow: 'an arrow',
  belongs: 'belongs to your choice',
  indexing: 'Names are still being put in order. One moment, the list comes by itself.',
  tooLarge: (name, megabytes) => `“${name}” was open in this tab (${megabytes} MB). That is too large to remember. Please open the files again.`,
};
