// Which countries are in the European Economic Area? The 27 of the Union with Iceland, Liechtenstein and Norway.

/** ISO 3166-1 codes of two and three letters; the Union itself writes EL for Greece. The Agreement on the EEA, as it stands since 1 February 2020. */
export const EEA_COUNTRIES: readonly string[] = [
  ...['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'EL', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT'],
  ...['RO', 'SK', 'SI', 'ES', 'SE', 'IS', 'LI', 'NO'],
  ...['AUT', 'BEL', 'BGR', 'HRV', 'CYP', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL', 'ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD'],
  ...['POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE', 'ISL', 'LIE', 'NOR'],
];

/** The name of a country by its code; the text itself when it is no such code. */
export function countryName(code: string, language: 'nl' | 'en'): string {
  const bare = code.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(bare)) return bare;
  return new Intl.DisplayNames(language, { type: 'region' }).of(bare) ?? bare;
}
