// The words for each code of the dictionary's lists, Dutch and English, and other spellings people use in their sheets.
import type { SheetName } from './sheet.ts';

/** `nl` and `en` are shown; `also` are further Dutch spellings accepted on import. */
export interface CodeWord {
  readonly nl: string;
  readonly en: string;
  readonly also?: readonly string[];
}

type CodeList = Readonly<Record<string, CodeWord>>;

const word = (nl: string, en: string, ...also: string[]): CodeWord => ({ nl, en, also });

/** EU frequency authority list (http://publications.europa.eu/resource/authority/frequency) plus SEMIANNUAL and ON_REQUEST. */
const FREQUENCY: CodeList = {
  CONT: word('doorlopend', 'continuously', 'continu', 'realtime'),
  HOURLY: word('elk uur', 'every hour', 'per uur', 'uurlijks'),
  DAILY: word('elke dag', 'every day', 'dagelijks', 'per dag', 'dag'),
  WEEKLY: word('elke week', 'every week', 'wekelijks', 'per week', 'week'),
  MONTHLY: word('elke maand', 'every month', 'maandelijks', 'per maand', 'maand'),
  QUARTERLY: word('elk kwartaal', 'every quarter', 'per kwartaal', 'kwartaal', 'kwartaalijks', 'driemaandelijks'),
  SEMIANNUAL: word('elk half jaar', 'every half year', 'halfjaarlijks', 'per half jaar'),
  ANNUAL: word('elk jaar', 'every year', 'jaarlijks', 'per jaar', 'jaar'),
  IRREG: word('onregelmatig', 'irregularly', 'incidenteel'),
  NEVER: word('nooit', 'never', 'eenmalig'),
  ON_REQUEST: word('op verzoek', 'on request', 'op aanvraag'),
};

const ARTICLE_9 = Object.fromEntries([...'abcdefghij'].map((letter) => [`9.2.${letter}`, word(`art. 9 lid 2 ${letter}`, `art. 9(2)(${letter})`)]));

const LISTS: Readonly<Record<string, CodeList>> = {
  'organisations.kind': {
    gemeente: word('gemeente', 'municipality'),
    'landelijke voorziening': word('landelijke voorziening', 'national facility'),
    uitvoeringsorganisatie: word('uitvoeringsorganisatie', 'executive agency'),
    woningcorporatie: word('woningcorporatie', 'housing corporation'),
    energieleverancier: word('energieleverancier', 'energy supplier'),
    zorgaanbieder: word('zorgaanbieder', 'care provider'),
    samenwerkingsverband: word('samenwerkingsverband', 'partnership'),
    overheidsbedrijf: word('overheidsbedrijf', 'publicly owned company'),
    leverancier: word('leverancier', 'supplier'),
    kennisinstelling: word('kennisinstelling', 'knowledge institute'),
    toezichthouder: word('toezichthouder', 'supervisor'),
    overig: word('overig', 'other'),
  },
  'systems.kind': {
    register: word('register', 'register'),
    application: word('applicatie', 'application', 'toepassing'),
    portal: word('portaal', 'portal'),
    distribution: word('gegevensdistributie', 'distribution', 'distributie'),
    data_platform: word('dataplatform', 'data platform'),
    dashboard: word('dashboard', 'dashboard'),
    spreadsheet: word('rekenblad', 'spreadsheet', 'excel'),
    archive: word('archief', 'archive'),
    sensor_network: word('sensornetwerk', 'sensor network', 'sensoren'),
    national_facility: word('landelijke voorziening', 'national facility'),
  },
  cg_layer: {
    interaction: word('interactie', 'interaction'),
    process: word('proces', 'process'),
    integration: word('integratie', 'integration'),
    service: word('services', 'service', 'diensten'),
    data: word('data', 'data', 'gegevens'),
  },
  bbn: { '1': word('BBN 1', 'BBN 1'), '2': word('BBN 2', 'BBN 2'), '2+': word('BBN 2+', 'BBN 2+'), '3': word('BBN 3', 'BBN 3') },
  'datasets.kind': {
    source: word('bron', 'source'),
    copy: word('kopie', 'copy'),
    derived: word('afgeleid', 'derived'),
    virtual: word('virtueel', 'virtual'),
    archive: word('archief', 'archive'),
  },
  update_frequency: FREQUENCY,
  frequency: FREQUENCY,
  access_rights: {
    PUBLIC: word('openbaar', 'public'),
    RESTRICTED: word('beperkt', 'restricted', 'beperkt toegankelijk'),
    NON_PUBLIC: word('niet openbaar', 'not public'),
  },
  geo_level: {
    none: word('geen', 'none'),
    address: word('adres', 'address'),
    person: word('persoon', 'person'),
    point: word('punt', 'point'),
    district: word('wijk', 'district'),
    unit: word('afdeling', 'department'),
    city: word('stad', 'city'),
  },
  privacy_class: {
    none: word('geen persoonsgegevens', 'no personal data', 'geen'),
    ordinary: word('gewoon', 'ordinary', 'gewone persoonsgegevens'),
    sensitive: word('gevoelig', 'sensitive'),
    special: word('bijzonder', 'special category', 'bijzondere persoonsgegevens'),
    criminal: word('strafrechtelijk', 'criminal'),
    national_id: word('BSN', 'national identification number', 'nationaal nummer'),
  },
  ground: {
    statutory: word('wettelijk', 'statutory', 'wet'),
    compatibility_test: word('toets op verenigbaarheid', 'compatibility test', 'verenigbaarheidstoets'),
    consent: word('toestemming', 'consent'),
    statistics: word('statistiek', 'statistics'),
    same_request: word('zelfde aanvraag', 'same request'),
  },
  article6: {
    '6.1.a': word('toestemming', 'consent'),
    '6.1.b': word('contract', 'contract', 'uitvoering overeenkomst'),
    '6.1.c': word('wettelijke plicht', 'legal obligation', 'wettelijke verplichting'),
    '6.1.d': word('vitaal belang', 'vital interests'),
    '6.1.e': word('taak van algemeen belang', 'public task', 'publieke taak'),
    '6.1.f': word('gerechtvaardigd belang', 'legitimate interests'),
  },
  special_ground: ARTICLE_9,
  action: {
    destroy: word('vernietigen', 'destroy'),
    transfer: word('overbrengen', 'transfer'),
    review: word('beoordelen', 'review'),
    none: word('geen', 'none'),
  },
  'standards.kind': {
    api: word('API', 'API'),
    message: word('bericht', 'message'),
    file: word('bestand', 'file'),
    manual: word('met de hand', 'by hand', 'handmatig'),
    publication: word('publicatie', 'publication'),
  },
  'agreements.kind': {
    processor_agreement: word('verwerkersovereenkomst', 'processor agreement'),
    joint_controllers: word('regeling gezamenlijk verantwoordelijken', 'joint controllers arrangement'),
    covenant: word('convenant', 'covenant'),
    data_delivery: word('leveringsovereenkomst', 'data delivery agreement', 'gegevenslevering'),
    statutory_scheme: word('wettelijke regeling', 'statutory scheme'),
  },
  dpia_required: { yes: word('ja', 'yes'), no: word('nee', 'no'), unknown: word('onbekend', 'unknown') },
  dpia_status: {
    done: word('gedaan', 'done', 'uitgevoerd'),
    in_progress: word('bezig', 'in progress'),
    planned: word('gepland', 'planned'),
    none: word('geen', 'none'),
    not_needed: word('niet nodig', 'not needed'),
  },
  automated_decision: {
    none: word('geen', 'none'),
    rule_based: word('op vaste regels', 'rule based'),
    supporting: word('ondersteunend', 'supporting'),
    fully_automated: word('volledig automatisch', 'fully automated'),
  },
  'processing_activities.status': { active: word('actief', 'active'), planned: word('gepland', 'planned'), ended: word('beëindigd', 'ended') },
  mode: {
    query: word('bevragen', 'query', 'bevraging', 'vraag'),
    event: word('gebeurtenis', 'event'),
    message: word('bericht', 'message'),
    batch: word('bestand', 'file', 'batch'),
    manual: word('handmatig', 'by hand', 'met de hand'),
    publication: word('publicatie', 'publication', 'openbaar gemaakt'),
  },
  recipient_role: {
    same_controller: word('zelfde verantwoordelijke', 'same controller'),
    controller: word('eigen verantwoordelijke', 'controller', 'verwerkingsverantwoordelijke'),
    joint_controller: word('gezamenlijk verantwoordelijk', 'joint controller', 'gezamenlijk verantwoordelijke'),
    processor: word('verwerker', 'processor'),
    public: word('openbaar', 'public'),
  },
  correction: { automatic: word('automatisch', 'automatic'), manual: word('handmatig', 'by hand', 'met de hand'), none: word('geen', 'none') },
  described_by: {
    both: word('beide', 'both sides', 'beide kanten'),
    sender: word('verzender', 'sender'),
    receiver: word('ontvanger', 'receiver'),
    third: word('derde', 'third party'),
  },
  certainty: { confirmed: word('bevestigd', 'confirmed'), assumed: word('aangenomen', 'assumed'), unknown: word('onbekend', 'unknown') },
  'areas.kind': {
    district: word('wijk', 'district'),
    neighbourhood: word('buurt', 'neighbourhood'),
    city: word('stad', 'city'),
    region: word('regio', 'region'),
  },
  'signal_series.kind': { quantitative: word('getal', 'quantitative', 'kwantitatief') },
  dimension: { area: word('wijk', 'district'), unit: word('afdeling', 'department'), city: word('stad', 'city') },
  direction: {
    higher_is_worse: word('hoger is slechter', 'higher is worse'),
    lower_is_worse: word('lager is slechter', 'lower is worse'),
    neutral: word('neutraal', 'neutral'),
  },
  aggregation: { sum: word('optellen', 'sum', 'som'), mean: word('gemiddelde', 'mean', 'middelen') },
  'observations.status': {
    measured: word('gemeten', 'measured'),
    estimated: word('geschat', 'estimated'),
    corrected: word('gecorrigeerd', 'corrected'),
    missing: word('ontbreekt', 'missing'),
    not_collected: word('niet opgehaald', 'not collected', 'niet verzameld'),
  },
  level: { amber: word('oranje', 'amber'), red: word('rood', 'red') },
  operator: { '>=': word('vanaf', 'at least', '≥'), '<=': word('tot en met', 'at most', '≤') },
  value_type: {
    absolute: word('getal', 'absolute', 'absoluut'),
    percent_of_baseline: word('procent van gewoon', 'percent of baseline', '% van referentie'),
  },
  'decisions.status': {
    proposed: word('voorgesteld', 'proposed'),
    executed: word('uitgevoerd', 'executed'),
    ended: word('beëindigd', 'ended'),
    withdrawn: word('ingetrokken', 'withdrawn'),
  },
  signal_kind: { series: word('reeks', 'series'), qualitative: word('in woorden', 'qualitative') },
  expected_direction: { down: word('omlaag', 'down'), up: word('omhoog', 'up'), none: word('geen', 'none') },
  'annotations.kind': {
    question: word('vraag', 'question'),
    council_question: word('raadsvraag', 'council question'),
    objection: word('bezwaar', 'objection'),
    counter_voice: word('tegenspraak', 'counter-voice'),
    advice: word('advies', 'advice'),
    correction: word('correctie', 'correction', 'verbetering'),
    explanation: word('uitleg', 'explanation', 'toelichting'),
    deda: word('ethische vraag', 'ethical question', 'deda'),
  },
  target_kind: {
    organisation: word('organisatie', 'organisation'),
    unit: word('afdeling', 'department'),
    system: word('systeem', 'system'),
    dataset: word('dataset', 'dataset'),
    exchange: word('uitwisseling', 'exchange'),
    processing_activity: word('verwerking', 'processing activity'),
    purpose: word('doel', 'purpose'),
    signal_series: word('signaalreeks', 'signal series'),
    decision: word('besluit', 'decision'),
    scenario: word('scenario', 'scenario'),
    annotation: word('aantekening', 'annotation'),
    case: word('casus', 'case'),
  },
  'annotations.status': {
    open: word('open', 'open'),
    answered: word('beantwoord', 'answered'),
    accepted: word('aanvaard', 'accepted'),
    rejected: word('afgewezen', 'rejected'),
  },
  'scenarios.status': {
    draft: word('concept', 'draft'),
    proposed: word('voorgesteld', 'proposed'),
    adopted: word('aangenomen', 'adopted'),
    rejected: word('afgewezen', 'rejected'),
  },
  audience: {
    council: word('raad', 'council'),
    management: word('bestuur en directie', 'management'),
    residents: word('bewoners', 'residents'),
    partners: word('partners', 'partners'),
    workshop: word('werksessie', 'work session'),
  },
  word_depth: { plain: word('gewone taal', 'plain language'), expert: word('vaktaal', 'expert language') },
  conversation: {
    map: word('de kaart', 'the map'),
    problems: word('de knelpunten', 'the problems'),
    options: word('de mogelijkheden', 'the options'),
    decide: word('besluiten', 'deciding'),
  },
  'sessions.status': { planned: word('gepland', 'planned'), running: word('bezig', 'running'), closed: word('afgerond', 'closed') },
  'deck_cards.theme': {
    source: word('bron', 'source'),
    quality: word('kwaliteit', 'quality'),
    purpose: word('doel', 'purpose'),
    necessity: word('noodzaak', 'necessity'),
    people: word('mensen', 'people'),
    power: word('macht', 'power'),
    transparency: word('openheid', 'transparency', 'transparantie'),
    exit: word('stoppen', 'exit', 'uitstap'),
  },
  'session_notes.kind': {
    answer: word('antwoord', 'answer'),
    parked: word('voor later', 'parked', 'geparkeerd'),
    variant: word('variant', 'variant'),
    conclusion: word('conclusie', 'conclusion'),
  },
  'session_actions.status': { open: word('open', 'open'), done: word('gedaan', 'done'), dropped: word('vervallen', 'dropped') },
  operation: { set: word('wijzigen', 'set'), add: word('toevoegen', 'add'), remove: word('weghalen', 'remove') },
};

/** Words of a list field, by code; undefined for a field without a list. */
export function codeList(sheet: SheetName, field: string): CodeList | undefined {
  return LISTS[`${sheet}.${field}`] ?? LISTS[field];
}

/** A code in words; the code itself where the list does not know it. */
export function codeWord(sheet: SheetName, field: string, code: string, language: 'nl' | 'en'): string {
  return codeList(sheet, field)?.[code]?.[language] ?? code;
}
