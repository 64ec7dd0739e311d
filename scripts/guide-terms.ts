// Words of the field for the glossary: the expert's word, and what it means in plain words (B1). What is not here is in the dictionary of fields and in the lists of codes.

/** `nl` and `en`: the expert's word and its meaning. */
export interface Term {
  readonly nl: readonly [word: string, meaning: string];
  readonly en: readonly [word: string, meaning: string];
}

export const TERMS: readonly Term[] = [
  {
    nl: ['Aantekening', 'Iets dat iemand over een onderdeel zegt, met een rol erbij.'],
    en: ['Annotation', 'Something that somebody says of a part, with a role.'],
  },
  { nl: ['AVG', 'De Europese wet over gegevens van mensen.'], en: ['GDPR', 'The European law about data of people.'] },
  {
    nl: ['Basisregistratie', 'Een bron die elke overheid moet gebruiken, zoals de BRP voor adressen.'],
    en: ['Base register', 'A source that every Dutch authority must use, such as the BRP for addresses.'],
  },
  {
    nl: ['BBN', 'Hoe zwaar een systeem beveiligd moet zijn. 1 is licht, 3 is zeer hoog.'],
    en: ['BBN', 'How heavily a system must be secured. 1 is light, 3 is very high.'],
  },
  { nl: ['Betrokkene', 'De mens over wie de gegevens gaan.'], en: ['Data subject', 'The person whom the data is about.'] },
  {
    nl: ['Bevinding', 'Iets dat een regel opvalt. Het is een vraag aan u, geen oordeel.'],
    en: ['Finding', 'Something that a rule noticed. It is a question to you, no judgement.'],
  },
  { nl: ['Bevragen', 'Kijken bij de bron, zonder een kopie te bewaren.'], en: ['Query', 'Looking at the source, without keeping a copy.'] },
  { nl: ['Bewaartermijn', 'Hoe lang gegevens mogen of moeten blijven.'], en: ['Retention period', 'How long data may or must stay.'] },
  {
    nl: ['Bijzondere persoonsgegevens', 'Gegevens over bijvoorbeeld gezondheid, geloof of afkomst (artikel 9 AVG).'],
    en: ['Special categories of data', 'Data about for instance health, belief or descent (article 9 GDPR).'],
  },
  { nl: ['BSN', 'Het nummer dat elke inwoner van Nederland heeft.'], en: ['BSN', 'The number that every inhabitant of the Netherlands has.'] },
  { nl: ['Casus', 'Alles wat u samen in één bestand bewaart.'], en: ['Case', 'All that you keep together in one file.'] },
  {
    nl: ['Common Ground', 'Een afspraak van gemeenten: gegevens blijven bij de bron.'],
    en: ['Common Ground', 'An agreement of Dutch municipalities: data stays at the source.'],
  },
  {
    nl: ['Dataset', 'Gegevens die bij elkaar horen en ergens bewaard worden.'],
    en: ['Dataset', 'Data that belongs together and is kept somewhere.'],
  },
  {
    nl: ['Doelbinding', 'Gegevens mag u alleen gebruiken voor het doel waarvoor u ze kreeg.'],
    en: ['Purpose limitation', 'Data may only be used for the purpose for which it was given.'],
  },
  { nl: ['DPIA', 'Een onderzoek vooraf naar de risico’s voor mensen.'], en: ['DPIA', 'A study beforehand of the risks for people.'] },
  {
    nl: ['Drempelwaarde', 'De grens waarboven of waaronder een cijfer oranje of rood wordt.'],
    en: ['Threshold', 'The limit above or below which a figure becomes amber or red.'],
  },
  {
    nl: ['Gezamenlijk verantwoordelijk', 'Twee partijen beslissen samen over de gegevens (artikel 26 AVG).'],
    en: ['Joint controllers', 'Two parties decide about the data together (article 26 GDPR).'],
  },
  {
    nl: ['Grondslag', 'De reden in de wet waarom gegevens mogen reizen (artikel 6 AVG).'],
    en: ['Legal basis', 'The reason in the law why data may travel (article 6 GDPR).'],
  },
  {
    nl: ['Kopie', 'Dezelfde gegevens, nog een keer opgeslagen op een andere plek.'],
    en: ['Copy', 'The same data, stored once more in another place.'],
  },
  { nl: ['Lens', 'Een manier van kleuren: dezelfde kaart, een andere vraag.'], en: ['Lens', 'A way of colouring: the same map, another question.'] },
  { nl: ['Ontvanger', 'Wie de gegevens krijgt.'], en: ['Recipient', 'Who gets the data.'] },
  {
    nl: ['Rectificatie', 'Een fout in gegevens verbeteren (artikel 16 AVG). Wie ze kreeg, moet het horen (artikel 19).'],
    en: ['Rectification', 'Mending an error in data (article 16 GDPR). Whoever got it must be told (article 19).'],
  },
  {
    nl: ['Register van verwerkingen', 'De lijst van wat een gemeente met gegevens van mensen doet (artikel 30 AVG).'],
    en: ['Record of processing', 'The list of what a municipality does with data of people (article 30 GDPR).'],
  },
  {
    nl: ['Scenario', 'Een lijst van wijzigingen om uit te proberen. De casus blijft zoals hij is.'],
    en: ['Scenario', 'A list of changes to try out. The case stays as it is.'],
  },
  { nl: ['Signaalreeks', 'Eén soort cijfer, per dag en per plek.'], en: ['Signal series', 'One kind of figure, per day and per place.'] },
  { nl: ['Systeem', 'Een programma of register waarin gegevens staan.'], en: ['System', 'A program or register that holds data.'] },
  { nl: ['Tegenspraak', 'Iemand ziet het anders, en dat blijft staan.'], en: ['Counter-voice', 'Somebody sees it otherwise, and that stays.'] },
  {
    nl: ['Terugmelding', 'Een bericht terug naar de bron: dit klopt misschien niet.'],
    en: ['Feedback', 'A message back to the source: this may not be right.'],
  },
  {
    nl: ['Uitwisseling', 'Gegevens die van het ene systeem naar het andere gaan. Op de kaart is het een pijl.'],
    en: ['Exchange', 'Data that goes from one system to another. On the map it is an arrow.'],
  },
  {
    nl: ['Verwerker', 'Een partij die gegevens bewerkt voor een ander (artikel 28 AVG).'],
    en: ['Processor', 'A party that handles data for another (article 28 GDPR).'],
  },
  {
    nl: ['Verwerking', 'Iets dat een afdeling met gegevens doet, met een doel en een grondslag.'],
    en: ['Processing activity', 'Something that a department does with data, with a purpose and a legal basis.'],
  },
  {
    nl: ['Verwerkingsverantwoordelijke', 'Wie beslist waarvoor en hoe gegevens worden gebruikt.'],
    en: ['Controller', 'Who decides why and how data is used.'],
  },
];
