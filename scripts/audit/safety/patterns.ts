// Every regular expression of ours, with its place: literals, and `new RegExp` of a text that stands there.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourcesIn } from './sources.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** file:line */
  readonly place: string;
}

/** Each pattern once, in the code that ships. `made`: places where a pattern is put together at run time, which nobody can check beforehand. */
export function patternsIn(root: string, folders: readonly string[]): { readonly patterns: readonly Pattern[]; readonly made: readonly string[] } {
  const [patterns, made] = [new Map<string, Pattern>(), [] as string[]];
  for (const file of folders.flatMap((folder) => sourcesIn(path.join(root, folder)))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node) => `${path.relative(root, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node))
        keep(node.text.slice(1, node.text.lastIndexOf('/')), node.text.slice(node.text.lastIndexOf('/') + 1), placeOf(node));
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
        const [text, flags] = node.arguments ?? [];
        if (text && ts.isStringLiteralLike(text)) keep(text.text, flags && ts.isStringLiteralLike(flags) ? flags.text : '', placeOf(node));
        else made.push(placeOf(node));
      }
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return { patterns: [...patterns.values()], made };

  function keep(source: string, flags: string, place: string): void {
    const key = `/${source}/${flags}`;
    if (!patterns.has(key)) patterns.set(key, { source, flags, place });
  }
}
