// What a catalogue says, whatever it is written in: RDF and CKAN are read to these shapes. Types only; what they mean for the case is in mapping.ts and beside it.

/** Who publishes or keeps data. Empty text = not said. A department (`isUnit`) may tell of which organisation it is one. A natural person is never an agent. */
export interface Agent {
  readonly iri: string;
  readonly identifier: string;
  readonly name: string;
  /** The kind of publisher as the file writes it: an address of a list, or a word. */
  readonly type: string;
  /** Country as the file writes it: an ISO code or an address of a list. */
  readonly country: string;
  readonly isUnit: boolean;
  readonly partOf: Agent | null;
}

/** A catalogue that lists datasets, or a service that answers questions about them. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'catalogue' | 'service';
  readonly publisher: Agent | null;
  readonly row: number | null;
  readonly extra: Readonly<Record<string, string>>;
}

/** One form in which a dataset can be had. `format` is a short name ("CSV"); `standards` are what its content keeps to. */
export interface Distribution {
  readonly format: string;
  readonly standards: readonly Term[];
  readonly issued: string;
}

/** A word of another list: a law, a purpose, a kind of personal data. `id` is its address there, or the text itself. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly language: string;
}

/** One dataset. Texts are as the file writes them; `row` is its line, or its number in a list; `extra` is what no field of the case takes. */
export interface DatasetDescription {
  readonly id: string;
  readonly row: number | null;
  readonly title: string;
  readonly publisher: Agent | null;
  readonly steward: Agent | null;
  readonly catalogues: readonly Place[];
  readonly services: readonly Place[];
  readonly distributions: readonly Distribution[];
  /** Ids of the datasets it was made of. */
  readonly sources: readonly string[];
  readonly frequency: string;
  readonly accessRights: string;
  /** Begin of the period that the data is about; the earliest one first. */
  readonly start: string;
  readonly issued: string;
  /** The page on the web where it is found. */
  readonly landing: string;
  readonly recordCount: string;
  readonly laws: readonly Term[];
  readonly purposes: readonly Term[];
  readonly personalData: readonly Term[];
  readonly dataSubjects: readonly Term[];
  readonly extra: Readonly<Record<string, string>>;
}

/** All that one file describes. `places` are its catalogues and services, also those without datasets; `series` are names of series of datasets; `listedOnly` are datasets that a catalogue names and the file does not describe. */
export interface CatalogueFile {
  readonly datasets: readonly DatasetDescription[];
  readonly places: readonly Place[];
  readonly series: readonly string[];
  readonly listedOnly: readonly string[];
}
