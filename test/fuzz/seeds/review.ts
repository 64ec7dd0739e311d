// Seeds of what is kept of a review: a municipality's own rules, and what people said of findings.
import { type Corpus, single, textFile } from '../corpus.ts';

const RULES = `id,severity,about,article,sentence_nl,sentence_en,query
L01,high,exchanges,"Verordening, art. 4",“{name}” gaat met de hand.,“{name}” goes by hand.,"select id as about, name from exchanges
where mode = 'manual' and valid_from < ?"
L02,low,datasets,,Oud.,,select id as about from datasets -- alles
`;
const FINDINGS = `rule,about,state,reason,role,on,fingerprint
R07,x-052,accepted,"Besproken, zie raadsbrief",FG,2020-07-02,0123456789abcdef
R01,x-027,open,,,,
`;

export const REVIEW: Corpus = {
  rules: [single(textFile('rules.csv', 'csv', RULES))],
  findings: [single(textFile('findings.csv', 'csv', FINDINGS))],
};
