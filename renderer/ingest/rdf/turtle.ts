// Turtle, TriG, N-Triples and N-Quads to statements, each with its line. The only holder of n3.
import type { Parser } from 'n3';
import type { ProblemCode } from '../../model/problem.ts';
import { BASE, type Graph } from './graph.ts';

/** What stopped the reading, and where. What came before it is in the graph. */
export interface RdfFault {
  readonly code: ProblemCode;
  readonly line: number | null;
  readonly detail: string;
}

type Callbacks = Exclude<Parameters<Parser['parse']>[1], null | undefined | ((...args: never[]) => void)>;

export async function readTurtle(text: string, graph: Graph): Promise<RdfFault | undefined> {
  const { Parser } = await import('n3');
  const parser = new Parser({ baseIRI: BASE });
  return new Promise((resolve) => {
    let line = 1;
    const callbacks: Callbacks & { onToken(token: { readonly line: number }): void } = {
      onToken(token) {
        line = token.line;
      },
      onQuad(error, quad) {
        if (error) resolve({ code: 'rdf_malformed', line: lineOfError(error) ?? line, detail: error.message });
        else if (!quad) resolve(undefined);
        else if (!graph.add(quad, line)) resolve({ code: 'triples_too_many', line, detail: String(graph.size) });
      },
    };
    try {
      parser.parse(text, callbacks);
    } catch (error) {
      resolve({ code: 'rdf_malformed', line, detail: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** n3 tells the line in the error's context. */
function lineOfError(error: Error): number | undefined {
  const { context } = error as { context?: { line?: unknown } };
  return typeof context?.line === 'number' ? context.line : undefined;
}
