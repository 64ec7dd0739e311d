// A sentence for everything that can be wrong with a case file, in the two languages.
import type { CaseFileProblemCode, Problem } from '../../model/problem.ts';

type Sentences = Readonly<Record<CaseFileProblemCode, (problem: Problem) => string>>;

export const CASE_FILE_NL: Sentences = {
  case_newer: (p) =>
    `Deze casus is opgeslagen met een nieuwere Datareis (indeling ${p.value}; deze versie kent ${p.expected}). U kunt de casus bekijken. Opslaan kan alleen onder een andere naam. Werk Datareis bij om verder te werken.`,
  case_cut: () =>
    'Dit casusbestand is niet heel: er is een stuk af of er zit een beschadiging in. Wat leesbaar is, is gelezen. Het bestand zelf is niet veranderd. Kijk of u een oudere kopie hebt, of sla op onder een andere naam.',
  case_part_missing: (p) => `In dit casusbestand ontbreekt het onderdeel ‘${p.value}’. De rest is gelezen. Kijk of u een oudere kopie hebt.`,
  case_part_changed: (p) =>
    `Het onderdeel ‘${p.value}’ is na het opslaan veranderd, buiten Datareis om of door een fout van de schijf. Het is gelezen zoals het er nu staat. Controleer het, en sla op onder een andere naam.`,
  case_history_broken: (p) => `Van de geschiedenis zijn ${p.value} regels niet te lezen. De gegevens zelf zijn gelezen.`,
};

export const CASE_FILE_EN: Sentences = {
  case_newer: (p) =>
    `This case was saved with a newer Datareis (format ${p.value}; this version knows ${p.expected}). You can look at the case. You can only save it under another name. Update Datareis to go on working.`,
  case_cut: () =>
    'This case file is not whole: a piece is missing or damaged. What can be read was read. The file itself was not changed. See whether you have an older copy, or save under another name.',
  case_part_missing: (p) => `The part “${p.value}” is missing from this case file. The rest was read. See whether you have an older copy.`,
  case_part_changed: (p) =>
    `The part “${p.value}” was changed after saving, outside Datareis or by a fault of the disk. It was read as it stands now. Check it, and save under another name.`,
  case_history_broken: (p) => `${p.value} lines of the history cannot be read. The data itself was read.`,
};
