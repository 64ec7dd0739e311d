// The words of beginning a case without files, and of a case that has no exchange yet, in both languages.
export const beginNl = {
  title: 'Begin leeg',
  text: 'Zeg alleen van wie de casus is. Daarna tekent u afdelingen, systemen en uitwisselingen zelf.',
  organisation: 'Uw organisatie',
  example: 'Gemeente Voorbeeld',
  name: 'Naam van de casus',
  optional: 'mag leeg blijven',
  missing: 'Vul eerst de naam van uw organisatie in.',
  begin: 'Begin leeg',
  template: 'Liever in Excel? Het sjabloon heeft één tabblad per onderwerp, met keuzelijsten en uitleg.',
  empty: 'Er is nog geen uitwisseling.',
  how: 'Maak eerst wie er meedoet en welke systemen er zijn. Trek daarna een lijn van het ene systeem naar het andere.',
  add: { units: 'Afdeling', organisations: 'Organisatie', systems: 'Systeem', exchanges: 'Uitwisseling' },
  adding: 'Voeg toe',
};

export const beginEn: typeof beginNl = {
  title: 'Begin empty',
  text: 'Only say whose case it is. Then draw departments, systems and exchanges yourself.',
  organisation: 'Your organisation',
  example: 'Municipality of Example',
  name: 'Name of the case',
  optional: 'may stay empty',
  missing: 'First fill in the name of your organisation.',
  begin: 'Begin empty',
  template: 'Rather in Excel? The template has one tab for each subject, with lists to choose from and explanation.',
  empty: 'There is no exchange yet.',
  how: 'First make who takes part and which systems there are. Then draw a line from one system to another.',
  add: { units: 'Department', organisations: 'Organisation', systems: 'System', exchanges: 'Exchange' },
  adding: 'Add',
};

export function beginText({ topics }: { readonly topics: { readonly begin: typeof beginNl } }): typeof beginNl {
  return topics.begin;
}
