// Writes the pages of the guide that are made from the app: npm run guide.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { madePages } from './guide-made.ts';
import { GUIDE_FOLDER } from './guide-pages.ts';

for (const language of ['nl', 'en'] as const) {
  for (const [name, text] of Object.entries(madePages(language))) writeFileSync(path.join(GUIDE_FOLDER, language, name), text);
}
