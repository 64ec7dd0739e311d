// Dutch words for a day's file that joined the case, and for the ways to read measurements.
const count = (n: number, one: string, many: string) => `${n.toLocaleString('nl-NL')} ${n === 1 ? one : many}`;

export const joinedNl = {
  names: (names: readonly string[]) => (names.length > 3 ? `${names.slice(0, 3).join(', ')} en nog ${names.length - 3}` : names.join(', ')),
  joined: (names: string, n: number) => `${names} hoort nu bij de casus: ${count(n, 'waarde', 'waarden')}`,
  onDay: (day: string) => ` van ${day}.`,
  ofDays: (first: string, last: string) => ` van ${first} tot en met ${last}.`,
  known: 'Dit stond al precies zo in de casus. Er is niets veranderd.',
  corrected: (n: number) =>
    n === 1 ? 'Eén waarde van een eerdere dag is nu anders.' : `${n.toLocaleString('nl-NL')} waarden van eerdere dagen zijn nu anders.`,
  messages: (n: number) => `Bekijk ${count(n, 'melding', 'meldingen')}`,
  takeAway: 'Weghalen',
  close: 'Sluiten',
  reading: {
    label: 'Zo leest u de rijen',
    plain: 'Elke rij is een meting',
    plainHelp: 'In de rij staan een of meer waarden.',
    count: 'Elke rij is één melding: tel per dag',
    countHelp: 'Geteld wordt per dag, plek en uitsplitsing. Kies dus welke kolom de dag is, en welke de wijk, de afdeling of de soort.',
    differences: 'De getallen lopen op: maak er aantallen per dag van',
    differencesHelp: 'Van elke plek wordt het verschil met de dag ervoor genomen. De eerste dag heeft geen waarde.',
    guessed: {
      count: 'Dit is alvast gekozen, omdat de rijen wel een dag hebben, maar geen getal.',
      differences: 'Dit is alvast gekozen, omdat de getallen per plek alleen maar oplopen.',
    },
    day: (day: string) => `Dag uit de bestandsnaam: ${day}`,
    dayHelp: 'Zo krijgt het bestand van morgen de dag van morgen.',
    noDay: 'Dag uit de bestandsnaam: in deze naam staat geen dag',
    series: 'Reeksen van deze casus',
  },
};

export type JoinedText = typeof joinedNl;
