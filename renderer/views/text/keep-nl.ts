// The words of saving, opening again and bringing back, in Dutch.
import type { KeepTrouble, NotOver } from '../../workspace/keeping/keep-state.ts';

type SaveReason = Extract<KeepTrouble, { kind: 'failed' }>['reason'];

export const keepNl = {
  save: 'Opslaan',
  saveAs: 'Opslaan als…',
  saving: 'Bezig met opslaan…',
  saved: 'Opgeslagen',
  savedAt: (time: string) => `Opgeslagen ${time}`,
  unsaved: 'Niet opgeslagen',
  unsavedHint: 'Er zijn wijzigingen die niet in het casusbestand staan. Kies dit om op te slaan (Ctrl+S).',
  file: (name: string) => `Casusbestand: ${name}`,
  notOver: {
    newer: 'Alleen bekijken: gemaakt met een nieuwere Datareis. Opslaan kan onder een andere naam.',
    damaged: 'Dit bestand is beschadigd. Opslaan kan onder een andere naam.',
    'read-only': 'Alleen lezen: u mag dit bestand niet veranderen. Opslaan kan onder een andere naam.',
  } satisfies Record<NotOver, string>,
  notOverShort: { newer: 'Alleen bekijken', damaged: 'Beschadigd', 'read-only': 'Alleen lezen' } satisfies Record<NotOver, string>,
  elsewhereShort: 'Ook elders open',
  elsewhere: (where: string, since: string) =>
    where === ''
      ? 'Deze casus is ook open in een ander tabblad. Werk op één plek tegelijk.'
      : `Deze casus is ook open op ${where}${since ? `, sinds ${since}` : ''}. Opslaan kan pas als hij daar dicht is.`,
  outsideShort: (isGone: boolean): string => (isGone ? 'Bestand is weg' : 'Elders veranderd'),
  outside: (isGone: boolean): string =>
    isGone
      ? 'Het casusbestand is verplaatst of weggegooid. Kies dit om te zien wat u kunt doen.'
      : 'Iemand anders heeft dit casusbestand veranderd. Kies dit om te zien wat u kunt doen.',
  unkeptShort: 'Geen noodkopie',
  unkept: 'Uw laatste wijzigingen konden niet als noodkopie worden bewaard. Sla nu op.',
  previous: 'Vorige versie openen',
  recentTitle: 'Laatst geopend',
  recentAt: (folder: string, when: string) => (folder ? `in ${folder}, ${when}` : when),
  forget: 'Uit de lijst halen',
  forgetNamed: (name: string) => `${name} uit de lijst halen`,
  leftTitle: 'Er is werk dat niet is opgeslagen',
  leftText: 'Datareis is gestopt voordat dit was opgeslagen. Uw werk is er nog.',
  leftOne: (title: string, when: string, acts: number) => `${title}: laatste wijziging ${when} (${acts === 1 ? '1 stap' : `${acts} stappen`})`,
  recover: 'Terughalen',
  recoverMenu: (title: string, when: string) => `Terughalen: ${title}, ${when}`,
  throwAway: 'Weggooien',
  throwAwaySure: 'Zeker weten? Weggooien',
  replaceWarning:
    'De casus die nu open is, heeft wijzigingen die niet zijn opgeslagen. Opent u iets anders, dan vindt u ze later terug bij ‘niet opgeslagen’.',
  saveFirst: 'Eerst opslaan',
  cancel: 'Annuleren',
  close: 'Sluiten',
  changed: {
    title: 'Het bestand is veranderd',
    text: 'Iemand anders heeft dit casusbestand veranderd nadat u het opende. Als u opslaat, gaat dat werk verloren. Niets is nog overschreven.',
    goneTitle: 'Het bestand staat er niet meer',
    goneText: 'Het casusbestand is verplaatst of weggegooid nadat u het opende. Uw werk is er nog.',
    again: 'Het bestand opnieuw openen, zonder mijn wijzigingen',
    over: 'Toch overschrijven',
    putBack: 'Op dezelfde plek terugzetten',
  },
  locked: {
    title: 'De casus is ergens anders open',
    text: (where: string, since: string) =>
      `Op ${where} is deze casus open sinds ${since}. Sluit hem daar en probeer het opnieuw, of sla op onder een andere naam. Niets is overschreven.`,
  },
  failed: {
    title: 'Opslaan is niet gelukt',
    whole: 'Het oude bestand is niet veranderd. Uw werk staat nog in dit venster.',
    again: 'Opnieuw proberen',
    reasons: {
      full: 'De schijf is vol. Maak ruimte, of kies een andere plek.',
      'read-only': 'Op deze schijf kan niet worden geschreven. Kies een andere plek.',
      denied: 'U mag op deze plek niet schrijven. Kies een andere plek.',
      gone: 'De map is niet te bereiken. Controleer de verbinding met de schijf, of kies een andere plek.',
      busy: 'Een ander programma houdt het bestand vast. Sluit het daar en probeer het opnieuw.',
      'too-long': 'De naam is te lang. Kies een kortere naam.',
      io: 'De schijf nam het bestand niet goed aan. Kies een andere plek.',
    } satisfies Record<SaveReason, string>,
    detail: (code: string) => `Melding van het systeem: ${code}`,
  },
  gone: {
    title: 'Dit bestand is er niet meer',
    text: (name: string) => `${name || 'Het bestand'} is verplaatst, weggegooid of nu niet te bereiken.`,
  },
  noPrevious: { title: 'Er is geen vorige versie', text: 'Van dit bestand is op deze computer nog geen oudere versie bewaard.' },
  lost: { title: 'Terughalen is niet gelukt', text: 'De noodkopie is niet te lezen.' },
};

export type KeepText = typeof keepNl;
