// Why a question in SQL is not put to the case, in words, for the window and the command line alike.

/** See Refusal in db/database.ts; the same words, so that this file needs no database. */
export interface RefusalWords {
  readonly kind: 'empty' | 'several_statements' | 'not_a_question' | 'not_closed' | 'files' | 'settings' | 'engine';
  readonly name?: string;
}

export function refusalNl({ kind, name }: RefusalWords): string {
  switch (kind) {
    case 'empty':
      return 'Er staat nog geen vraag. Begin bijvoorbeeld met: select * from systems.';
    case 'several_statements':
      return 'Hier staan meer opdrachten achter elkaar. Stel één vraag tegelijk, zonder puntkomma ertussen.';
    case 'not_a_question':
      return 'U kunt hier alleen vragen stellen, niets wijzigen. Begin met select, with, from of values.';
    case 'not_closed':
      return 'Er mist een aanhalingsteken, of een opmerking (/*) is niet gesloten.';
    case 'files':
      return `Vragen gaan alleen over de tabellen van deze casus. Bestanden en internet zijn niet bereikbaar (${name}).`;
    case 'settings':
      return `Vragen gaan alleen over de tabellen van deze casus. De instellingen van de database zijn niet bereikbaar (${name}).`;
    case 'engine':
      return `Deze functie kunt u hier niet gebruiken: zij raakt de database zelf (${name}).`;
  }
}

export function refusalEn({ kind, name }: RefusalWords): string {
  switch (kind) {
    case 'empty':
      return 'There is no question yet. Begin for instance with: select * from systems.';
    case 'several_statements':
      return 'There are several statements in a row here. Ask one question at a time, without a semicolon in between.';
    case 'not_a_question':
      return 'You can only ask questions here, and change nothing. Begin with select, with, from or values.';
    case 'not_closed':
      return 'A quotation mark is missing, or a comment (/*) is not closed.';
    case 'files':
      return `Questions are only about the tables of this case. Files and the internet are out of reach (${name}).`;
    case 'settings':
      return `Questions are only about the tables of this case. The settings of the database are out of reach (${name}).`;
    case 'engine':
      return `You cannot use this function here: it touches the database itself (${name}).`;
  }
}
