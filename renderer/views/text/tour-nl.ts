// The Dutch words of the guided tour: ten steps in twenty minutes. Short and plain (B1), with "u".
import type { StepName } from '../tour/steps.ts';

/** `text` tells one thing, `task` asks one thing, `known` says afterwards what one knows. */
export interface StepWords {
  readonly title: string;
  readonly text: string;
  readonly task: string;
  readonly known: string;
}

export const tourNl = {
  name: 'Rondleiding',
  about: 'Tien stappen in twintig minuten. U oefent met de voorbeeldgemeente Lindehaven.',
  start: 'Start de rondleiding',
  goOn: (step: number) => `Verder met de rondleiding (stap ${step})`,
  again: 'Opnieuw vanaf stap 1',
  label: (step: number, all: number) => `Rondleiding, stap ${step} van ${all}`,
  step: (step: number, all: number) => `Stap ${step} van ${all}`,
  minutes: (left: number) => (left === 1 ? 'nog 1 minuut' : `nog ${left} minuten`),
  task: 'Doe dit',
  done: 'Gedaan',
  show: 'Laat zien',
  back: 'Zet deze stap klaar',
  previous: 'Vorige',
  next: 'Volgende',
  finish: 'Klaar',
  leave: 'Stop de rondleiding',
  leaveHelp: 'U kunt later verder gaan waar u was (Escape)',
  left: 'De rondleiding is gestopt. U kunt later verder gaan waar u was.',
  finished: 'Dit was de rondleiding. U kunt hem altijd opnieuw doen.',
  fold: 'Maak de rondleiding klein',
  unfold: 'Maak de rondleiding groot',
  chooseStep: 'Ga naar stap',
  other: 'De rondleiding gaat over Lindehaven. U hebt nu een andere casus open.',
  otherHelp: 'Bewaar eerst uw eigen werk. Open daarna Lindehaven.',
  openSample: 'Open Lindehaven',
  loading: 'Lindehaven wordt geopend.',
  palette: 'Rondleiding: start of ga verder',
  paletteLeave: 'Rondleiding: stop',
  steps: {
    map: {
      title: 'Wat is een kaart?',
      text: 'Een kaart laat zien hoe gegevens reizen. Elk vak is een organisatie. Elke pijl is een pakket gegevens dat van de ene plek naar de andere gaat. Links staan bronnen, rechts staan ontvangers.',
      task: 'Open de gemeente Lindehaven. Klik twee keer op het vak, of kies het en druk op +.',
      known: 'U ziet nu de afdelingen. Met − klapt u de gemeente weer dicht. Er verschuift dan niets.',
    },
    package: {
      title: 'Lees één pakket',
      text: 'De kaart toont nu alleen de afdeling schuldhulp en haar buren. Elke pijl kunt u openen. U leest dan wie iets stuurt, over wie, waarom en hoe vaak.',
      task: 'Kies de pijl van de schuldhulp naar Schuldenlab. Lees rechts de zinnen.',
      known: 'Elke pijl heeft dezelfde uitleg. Wat niet bekend is, staat er ook. De app vult nooit zelf iets in.',
    },
    basis: {
      title: 'Grondslag en doel',
      text: 'Gegevens over mensen mogen alleen reizen met een reden in de wet. Dat heet een grondslag. Ook moet het doel kloppen. De kleuren tonen nu de grondslag.',
      task: 'Kijk in de legenda onder de kaart. Klik op de regel met het vraagteken.',
      known: 'U ziet nu alleen de pijlen waarvan wij de grondslag niet weten. Dat zijn de eerste vragen om te stellen.',
    },
    error: {
      title: 'Een fout en wie ervan hoort',
      text: 'Stel: één adres in de basisregistratie is fout. De fout reist mee met elk pakket. De kaart toont wie de fout krijgt en wanneer. De legenda zegt waar een verbetering niet vanzelf volgt.',
      task: 'Verschuif de tijd onder de kaart. Zie waar de fout na één dag is.',
      known: 'Een fout reist vaak verder dan een verbetering. De lijst rechts zegt bij wie de fout komt.',
    },
    findings: {
      title: 'Bevindingen',
      text: 'De app toetst de casus met twintig regels. Wat opvalt, heet een bevinding. Een bevinding is een vraag aan u en geen oordeel.',
      task: 'Open één bevinding uit de lijst.',
      known: 'U leest wat er opvalt, in welk artikel het staat en hoe het is bepaald. U zegt zelf wat u ervan vindt.',
    },
    numbers: {
      title: 'Cijfers en grenzen',
      text: 'Het is nu 30 maart 2020. Nederland is twee weken op slot. Er ligt meer afval op straat en collega’s zijn ziek. Elke cel is een cijfer van een wijk of afdeling. Oranje en rood betekenen: over een grens die de gemeente zelf koos.',
      task: 'Kies een cel met het woord ‘rood’.',
      known: 'Ernaast leest u sinds wanneer en hoe hoog de grens is. Er staat ook wat mensen zien en voelen. Dat telt niet bij het cijfer op.',
    },
    decision: {
      title: 'Een besluit met een verwachting',
      text: 'Bij een besluit schrijft u vooraf op wat u verwacht. Later kijkt u terug. De app legt het cijfer van daarvoor en daarna naast elkaar.',
      task: 'Open het besluit ‘Extra inzamelploegen met collega’s uit andere afdelingen’.',
      known: 'U ziet wat er was verwacht en wat er gebeurde. Het is geen bewijs: er kan ook iets anders zijn gebeurd.',
    },
    objection: {
      title: 'Een bezwaar blijft staan',
      text: 'Een paarse ballon betekent: iemand maakt bezwaar of vraagt iets. Hier zegt een bewoner dat zijn afvalpas niet is bedoeld om hem te volgen. Niemand kan dat weghalen. U kunt wel antwoorden.',
      task: 'Kies rechts de knop ‘Bezwaar of vraag’. U hoeft niets vast te leggen.',
      known: 'In twee stappen zegt u wat u vindt. De app waarschuwt als er iets over een persoon in staat.',
    },
    scenario: {
      title: 'Wat als we ophalen bij de bron?',
      text: 'Een scenario is een lijst met wijzigingen om uit te proberen. Hier vervallen twee kopieën. De systemen vragen de gegevens voortaan bij de bron. De tabel vergelijkt nu met straks.',
      task: 'Zet de schuif onder de tabel één stap terug.',
      known: 'U ziet per stap wat er verandert. De casus zelf blijft zoals hij is, tot u besluit.',
    },
    together: {
      title: 'Vertellen en samen praten',
      text: 'Met een briefing vertelt u een verhaal in dia’s. Elke dia is een beeld uit de app, met cijfers die kloppen. In een werksessie stelt u samen vragen bij een stroom.',
      task: 'Ga naar de werksessie. Kies ‘Werksessie’ links of druk op 7.',
      known: 'U kent nu de hele app in het klein. Begin met uw eigen blad: tien rijen zijn genoeg.',
    },
  } as Readonly<Record<StepName, StepWords>>,
};

export type TourText = typeof tourNl;
