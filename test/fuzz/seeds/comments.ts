// Seeds of what readers of a briefing send back.
import { type Corpus, single, textFile } from '../corpus.ts';

const COMMENTS = `{
 "format": "datareis-comments",
 "version": 1,
 "case_name": "Gemeente Lindehaven (fictief)",
 "page": "0123456789abcdef",
 "title": "De afvalinzameling",
 "role": "bewoner Noordoever",
 "comments": [
  {"id": "c1", "statement": 3, "says": "Namen gaan elke week naar het lab.", "target_kind": "exchange", "target_id": "x-036", "kind": "objection", "text": "Dat is \\"te veel\\".", "written_on": "2020-07-02"},
  {"id": "c2", "statement": 4, "says": "", "target_kind": "system", "target_id": "sys-brp", "kind": "question", "text": "=1+1 ?", "written_on": "2020-02-29"}
 ]
}
`;

export const COMMENT_FILES: Corpus = { comments: [single(textFile('opmerkingen.json', 'json', COMMENTS))] };
