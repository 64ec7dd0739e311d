// Is every button that leads out of the app gone where an administrator switched that off? Whoever writes a new one meets this list.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LEADS_OUT = /workspace\.(?:saveTable|saveWorkbook|saveTemplate|exportCase|savePaper|savePage|save)\(|host\.(?:print|savePdf)\(/;
const KEPT = /<Exports>|useSwitchedOff\('exports'\)/;

/** They have no button of their own: another file draws it, or it is in a dialog that cannot be opened. */
const DRAWN_BY: Readonly<Record<string, string>> = {
  'trace/ErrorPanel.tsx': 'trace/AnswerBody.tsx',
  'trace/AnswerPanel.tsx': 'trace/AnswerBody.tsx',
  'paper/use-paper-acts.ts': 'paper/PaperDialog.tsx',
  'map/use-print-acts.ts': 'map/ViewMenu.tsx',
  'map/use-save-picture.ts': 'forms/SaveButtons.tsx',
  'trace/print-page.ts': 'trace/PageDialog.tsx',
  'briefing/PageExport.tsx': 'briefing/BriefingHead.tsx',
};

const read = (file: string) => readFileSync(`renderer/views/${file}`, 'utf8');
const leading = readdirSync('renderer/views', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && LEADS_OUT.test(read(file)));

describe('what leads out of the app', () => {
  it('is found', () => {
    expect(leading.length).toBeGreaterThan(20);
    expect(leading).toEqual(expect.arrayContaining(Object.keys(DRAWN_BY)));
  });

  it.each(leading)('%s: its button is not there when exports are switched off', (file) => {
    expect(read(DRAWN_BY[file] ?? file)).toMatch(KEPT);
  });
});
