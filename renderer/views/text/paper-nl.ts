// The Dutch words of looking at papers, printing and saving them.
import type { PaperName } from '../../briefing/papers/paper-names.ts';

const pages = (n: number) => `${n.toLocaleString('nl-NL')} ${n === 1 ? 'bladzijde' : 'bladzijden'}`;

export const paperNl = {
  title: 'Op papier',
  close: 'Sluiten',
  which: 'Welk stuk?',
  names: {
    brief: 'Crisisbrief',
    memo: 'Raadsmemo',
    digest: 'Weekbericht',
    status: 'Stand van de uitvoering',
    register_print: 'Register artikel 30',
    error_page: 'Uw gegevens kloppen niet',
  } satisfies Record<PaperName, string>,
  about: {
    brief: 'Voor de crisistafel: hooguit twee bladzijden.',
    memo: 'Voor de raad: vragen, keuzes, bezwaren, wat er stroomt.',
    digest: 'Elke week: cijfers, besluiten, woorden van mensen.',
    status: 'Voor de wethouder: besluiten, evaluaties, open vragen en acties.',
    register_print: 'Elke verwerking, veld voor veld.',
    error_page: 'Voor een inwoner: waar een fout heen gaat.',
  } satisfies Record<PaperName, string>,
  day: 'Stand op',
  week: 'Een dag in de week',
  weekIs: (week: number, year: number) => `Dit is week ${week} van ${year}.`,
  language: 'Taal van het stuk',
  languages: { nl: 'Nederlands', en: 'English' },
  words: 'Woorden',
  depths: { plain: 'Gewone taal', expert: 'Vaktaal, met kenmerken' },
  size: 'Grootte van het voorbeeld',
  sizes: { read: 'Om te lezen', whole: 'Hele bladzijden' },
  dataset: 'In welke dataset staat de fout?',
  category: 'Wat klopt er niet?',
  choose: 'Kies…',
  chooseError: 'Kies eerst in welke dataset de fout staat, en wat er niet klopt.',
  print: 'Afdrukken',
  pdf: 'Bewaar als PDF',
  html: 'Bewaar als HTML',
  docx: 'Bewaar als Word',
  printNote: 'Zet in het venster van de browser de kop- en voetteksten uit.',
  noPdf: 'Deze browser maakt zelf geen PDF. Kies Afdrukken, en daarna: Opslaan als PDF.',
  saved: (name: string) => `Bewaard als ${name}.`,
  failed: 'Dat is niet gelukt.',
  busy: 'Het stuk wordt gemaakt…',
  cannot: 'Het stuk kon niet worden gemaakt.',
  preview: 'Voorbeeld van de bladzijden',
  pages,
  tooMany: (is: number, most: number) =>
    `Dit stuk is ${pages(is)}; het mag er ${most} zijn. Bewaar het als Word en kort het in, of kies een andere dag.`,
  numbers: (n: number) => (n === 0 ? 'Er staat geen getal in.' : `${n.toLocaleString('nl-NL')} getallen, elk met een bron.`),
  command: (name: string) => `Op papier: ${name}`,
  open: 'Op papier…',
  poster: 'Een poster van de kaart (A3 of A0) maakt u bij de kaart, onder Beeld: Blad of poster.',
};

export type PaperText = typeof paperNl;
