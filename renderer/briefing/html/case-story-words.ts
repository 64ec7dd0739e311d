// The sentences of the story of a case: in gewone taal (B1) and vaktaal, Dutch and English. Names between braces are filled in; the first number decides between one and several.
import type { InVoices, Said2 } from './page-content.ts';

export type CaseStepName = 'whole' | 'coming' | 'going' | 'grave' | 'manner' | 'unsure' | 'voices';

export const STEP_TITLES: Readonly<Record<CaseStepName, Said2>> = {
  whole: { nl: 'Het geheel', en: 'The whole' },
  coming: { nl: 'Wat er binnenkomt', en: 'What comes in' },
  going: { nl: 'Wat er naar buiten gaat', en: 'What goes out' },
  grave: { nl: 'Gegevens die extra zorg vragen', en: 'Data that needs extra care' },
  manner: { nl: 'Hoe de gegevens reizen', en: 'How the data travels' },
  unsure: { nl: 'Wat nog niet zeker is', en: 'What is not certain yet' },
  voices: { nl: 'Wat mensen ervan zeggen', en: 'What people say of it' },
};

type OneMany = readonly [one: string, many: string];
const both = (one: string, many: string): OneMany => [one, many];

export const LINES: Readonly<Record<string, InVoices<OneMany>>> = {
  flows: {
    'nl-plain': both('Er is {flows} stroom van gegevens.', 'Er zijn {flows} stromen van gegevens.'),
    'nl-expert': both('{flows} uitwisseling is in werking{on}.', '{flows} uitwisselingen zijn in werking{on}.'),
    'en-plain': both('There is {flows} flow of data.', 'There are {flows} flows of data.'),
    'en-expert': both('{flows} exchange is in force{on}.', '{flows} exchanges are in force{on}.'),
  },
  between: {
    'nl-plain': both(
      'Er is {systems} systeem, en het aantal organisaties is {organisations}.',
      'Zij lopen tussen {systems} systemen. Het aantal organisaties is {organisations}.',
    ),
    'nl-expert': both(
      'Beschreven: {systems} systeem, organisaties: {organisations}.',
      'Beschreven: {systems} systemen, organisaties: {organisations}.',
    ),
    'en-plain': both(
      'There is {systems} system; the number of organisations is {organisations}.',
      'They run between {systems} systems. The number of organisations is {organisations}.',
    ),
    'en-expert': both(
      'Described: {systems} system, organisations: {organisations}.',
      'Described: {systems} systems, organisations: {organisations}.',
    ),
  },
  held: {
    'nl-plain': both('Samen bewaren zij {datasets} verzameling gegevens.', 'Samen bewaren zij {datasets} verzamelingen gegevens.'),
    'nl-expert': both('Daarin staat {datasets} dataset.', 'Daarin staan {datasets} datasets.'),
    'en-plain': both('Together they keep {datasets} collection of data.', 'Together they keep {datasets} collections of data.'),
    'en-expert': both('They hold {datasets} dataset.', 'They hold {datasets} datasets.'),
  },
  activities: {
    'nl-plain': both('De gemeente gebruikt ze voor {activities} taak.', 'De gemeente gebruikt ze voor {activities} taken.'),
    'nl-expert': both('Het register telt {activities} verwerkingsactiviteit.', 'Het register telt {activities} verwerkingsactiviteiten.'),
    'en-plain': both('The municipality uses them for {activities} task.', 'The municipality uses them for {activities} tasks.'),
    'en-expert': both('The register holds {activities} processing activity.', 'The register holds {activities} processing activities.'),
  },
  coming: {
    'nl-plain': both('{flows} stroom komt van buiten de gemeente.', '{flows} stromen komen van buiten de gemeente.'),
    'nl-expert': both(
      '{flows} inkomende uitwisseling over de grens van de organisatie.',
      '{flows} inkomende uitwisselingen over de grens van de organisatie.',
    ),
    'en-plain': both('{flows} flow comes from outside the municipality.', '{flows} flows come from outside the municipality.'),
    'en-expert': both(
      '{flows} incoming exchange crosses the border of the organisation.',
      '{flows} incoming exchanges cross the border of the organisation.',
    ),
  },
  coming_who: {
    'nl-plain': both('Dat komt van {organisations} organisatie: {names}.', 'Dat komt van {organisations} organisaties. Het meeste komt van {names}.'),
    'nl-expert': both(
      'Verstrekker: {organisations} organisatie, {names}.',
      'Verstrekkers: {organisations} organisaties; de meeste uitwisselingen met {names}.',
    ),
    'en-plain': both('It comes from {organisations} organisation: {names}.', 'It comes from {organisations} organisations. Most comes from {names}.'),
    'en-expert': both('Provider: {organisations} organisation, {names}.', 'Providers: {organisations} organisations; most exchanges with {names}.'),
  },
  going: {
    'nl-plain': both('{flows} stroom gaat de gemeente uit.', '{flows} stromen gaan de gemeente uit.'),
    'nl-expert': both('{flows} uitgaande verstrekking aan een andere organisatie.', '{flows} uitgaande verstrekkingen aan andere organisaties.'),
    'en-plain': both('{flows} flow leaves the municipality.', '{flows} flows leave the municipality.'),
    'en-expert': both('{flows} outgoing disclosure to another organisation.', '{flows} outgoing disclosures to other organisations.'),
  },
  going_who: {
    'nl-plain': both(
      'Dat gaat naar {organisations} organisatie: {names}.',
      'Dat gaat naar {organisations} organisaties. Het meeste gaat naar {names}.',
    ),
    'nl-expert': both(
      'Ontvanger: {organisations} organisatie, {names}.',
      'Ontvangers: {organisations} organisaties; de meeste uitwisselingen met {names}.',
    ),
    'en-plain': both('It goes to {organisations} organisation: {names}.', 'It goes to {organisations} organisations. Most goes to {names}.'),
    'en-expert': both('Recipient: {organisations} organisation, {names}.', 'Recipients: {organisations} organisations; most exchanges with {names}.'),
  },
  grave: {
    'nl-plain': both('{flows} stroom draagt gegevens die extra zorg vragen.', '{flows} stromen dragen gegevens die extra zorg vragen.'),
    'nl-expert': both(
      '{flows} uitwisseling bevat gevoelige, bijzondere of strafrechtelijke gegevens, of het BSN.',
      '{flows} uitwisselingen bevatten gevoelige, bijzondere of strafrechtelijke gegevens, of het BSN.',
    ),
    'en-plain': both('{flows} flow carries data that needs extra care.', '{flows} flows carry data that needs extra care.'),
    'en-expert': both(
      '{flows} exchange holds sensitive, special category or criminal data, or the national identification number.',
      '{flows} exchanges hold sensitive, special category or criminal data, or the national identification number.',
    ),
  },
  criminal: {
    'nl-plain': both('{flows} stroom gaat over straf of politie.', '{flows} stromen gaan over straf of politie.'),
    'nl-expert': both('{flows} met strafrechtelijke gegevens (art. 10 AVG).', '{flows} met strafrechtelijke gegevens (art. 10 AVG).'),
    'en-plain': both('{flows} flow is about crime or the police.', '{flows} flows are about crime or the police.'),
    'en-expert': both('{flows} with criminal data (art. 10 GDPR).', '{flows} with criminal data (art. 10 GDPR).'),
  },
  special: {
    'nl-plain': both('{flows} stroom gaat over zaken als gezondheid of geloof.', '{flows} stromen gaan over zaken als gezondheid of geloof.'),
    'nl-expert': both('{flows} met bijzondere persoonsgegevens (art. 9 AVG).', '{flows} met bijzondere persoonsgegevens (art. 9 AVG).'),
    'en-plain': both('{flows} flow is about things like health or belief.', '{flows} flows are about things like health or belief.'),
    'en-expert': both('{flows} with special category data (art. 9 GDPR).', '{flows} with special category data (art. 9 GDPR).'),
  },
  national_id: {
    'nl-plain': both('In {flows} stroom zit het burgerservicenummer.', 'In {flows} stromen zit het burgerservicenummer.'),
    'nl-expert': both(
      '{flows} met het BSN als zwaarste gegeven (art. 87 AVG, art. 46 UAVG).',
      '{flows} met het BSN als zwaarste gegeven (art. 87 AVG, art. 46 UAVG).',
    ),
    'en-plain': both('{flows} flow holds the citizen service number.', '{flows} flows hold the citizen service number.'),
    'en-expert': both(
      '{flows} with the national identification number as gravest data (art. 87 GDPR).',
      '{flows} with the national identification number as gravest data (art. 87 GDPR).',
    ),
  },
  copies: {
    'nl-plain': both('{flows} stroom maakt een kopie bij de ontvanger.', '{flows} stromen maken een kopie bij de ontvanger.'),
    'nl-expert': both(
      '{flows} uitwisseling kopieert (batch, bericht of gebeurtenis).',
      '{flows} uitwisselingen kopiëren (batch, bericht of gebeurtenis).',
    ),
    'en-plain': both('{flows} flow makes a copy at the receiver.', '{flows} flows make a copy at the receiver.'),
    'en-expert': both('{flows} exchange copies (batch, message or event).', '{flows} exchanges copy (batch, message or event).'),
  },
  queries: {
    'nl-plain': both('Bij {flows} stroom kijkt de ontvanger bij de bron.', 'Bij {flows} stromen kijkt de ontvanger bij de bron.'),
    'nl-expert': both('{flows} uitwisseling bevraagt de bron (query).', '{flows} uitwisselingen bevragen de bron (query).'),
    'en-plain': both('In {flows} flow the receiver looks at the source.', 'In {flows} flows the receiver looks at the source.'),
    'en-expert': both('{flows} exchange queries the source.', '{flows} exchanges query the source.'),
  },
  manual: {
    'nl-plain': both('{flows} stroom gaat met de hand, bijvoorbeeld als bestand.', '{flows} stromen gaan met de hand, bijvoorbeeld als bestand.'),
    'nl-expert': both('{flows} uitwisseling is handmatig.', '{flows} uitwisselingen zijn handmatig.'),
    'en-plain': both('{flows} flow goes by hand, as a file for example.', '{flows} flows go by hand, as files for example.'),
    'en-expert': both('{flows} exchange is manual.', '{flows} exchanges are manual.'),
  },
  uncorrected: {
    'nl-plain': both('Bij {flows} stroom komt een verbetering niet vanzelf aan.', 'Bij {flows} stromen komt een verbetering niet vanzelf aan.'),
    'nl-expert': both(
      '{flows} uitwisseling zonder automatische correctie (art. 19 AVG).',
      '{flows} uitwisselingen zonder automatische correctie (art. 19 AVG).',
    ),
    'en-plain': both('In {flows} flow a correction does not arrive by itself.', 'In {flows} flows a correction does not arrive by itself.'),
    'en-expert': both(
      '{flows} exchange has no automatic correction (art. 19 GDPR).',
      '{flows} exchanges have no automatic correction (art. 19 GDPR).',
    ),
  },
  doubtful: {
    'nl-plain': both('{flows} stroom is nog niet door beide kanten bevestigd.', '{flows} stromen zijn nog niet door beide kanten bevestigd.'),
    'nl-expert': both(
      '{flows} uitwisseling is eenzijdig beschreven of niet bevestigd.',
      '{flows} uitwisselingen zijn eenzijdig beschreven of niet bevestigd.',
    ),
    'en-plain': both('{flows} flow is not confirmed by both sides yet.', '{flows} flows are not confirmed by both sides yet.'),
    'en-expert': both(
      '{flows} exchange is described from one side or not confirmed.',
      '{flows} exchanges are described from one side or not confirmed.',
    ),
  },
  bare: {
    'nl-plain': both(
      'Van {flows} stroom is niet bekend welke gegevens erin zitten.',
      'Van {flows} stromen is niet bekend welke gegevens erin zitten.',
    ),
    'nl-expert': both('{flows} uitwisseling heeft geen gegevenscategorie.', '{flows} uitwisselingen hebben geen gegevenscategorie.'),
    'en-plain': both('Of {flows} flow it is not known what data it holds.', 'Of {flows} flows it is not known what data they hold.'),
    'en-expert': both('{flows} exchange has no data category.', '{flows} exchanges have no data category.'),
  },
  unplaced: {
    'nl-plain': both(
      '{flows} stroom staat niet op de kaart: een kant ervan is niet bekend.',
      '{flows} stromen staan niet op de kaart: een kant ervan is niet bekend.',
    ),
    'nl-expert': both('{flows} uitwisseling noemt geen afzender of ontvanger.', '{flows} uitwisselingen noemen geen afzender of ontvanger.'),
    'en-plain': both(
      '{flows} flow is not on the map: one of its ends is not known.',
      '{flows} flows are not on the map: one of their ends is not known.',
    ),
    'en-expert': both('{flows} exchange names no sender or receiver.', '{flows} exchanges name no sender or receiver.'),
  },
  said: {
    'nl-plain': both('Over deze stromen is {said} opmerking gemaakt.', 'Over deze stromen zijn {said} opmerkingen gemaakt.'),
    'nl-expert': both('{said} aantekening is vastgelegd.', '{said} aantekeningen zijn vastgelegd.'),
    'en-plain': both('{said} remark was made about these flows.', '{said} remarks were made about these flows.'),
    'en-expert': both('{said} annotation is on record.', '{said} annotations are on record.'),
  },
  objections: {
    'nl-plain': both('Daarvan is {objections} een bezwaar of een tegengeluid.', 'Daarvan zijn er {objections} een bezwaar of een tegengeluid.'),
    'nl-expert': both('Waarvan {objections} bezwaar of tegenspraak.', 'Waarvan {objections} bezwaar of tegenspraak.'),
    'en-plain': both('{objections} of them objects or gives another view.', '{objections} of them object or give another view.'),
    'en-expert': both('Of which {objections} objection or counter-voice.', 'Of which {objections} objections or counter-voices.'),
  },
  unanswered: {
    'nl-plain': both('Op {open} opmerking is nog geen antwoord.', 'Op {open} opmerkingen is nog geen antwoord.'),
    'nl-expert': both('{open} aantekening staat open.', '{open} aantekeningen staan open.'),
    'en-plain': both('{open} remark has no answer yet.', '{open} remarks have no answer yet.'),
    'en-expert': both('{open} annotation is open.', '{open} annotations are open.'),
  },
};
