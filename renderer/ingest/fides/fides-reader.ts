// A register of systems as Fides keeps it (https://ethyca.github.io/fideslang/): YAML manifests with systems, their flows and privacy declarations, to rows of the case.
import { Ledger } from '../ledger.ts';
import { Drafts } from '../lineage/drafts.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import { DeclarationRows } from './declaration-rows.ts';
import { FlowRows } from './flow-rows.ts';
import { isFides, Resources } from './resources.ts';
import { SystemRows } from './system-rows.ts';
import { TaxonomyRows } from './taxonomy-rows.ts';

const FORMAT = 'fides';

export const fidesReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return isFides(head);
}

/** The files of one drop are one register: a system in one may send to a system in another. */
async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const resources = new Resources();
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    ledgers.push(ledger);
    await resources.open(file, ledger);
    await context.tick(file.path);
  }
  const drafts = new Drafts();
  const words = new TaxonomyRows(drafts, resources);
  words.described();
  for (const organisation of resources.ofType('organization')) words.organisationOf(organisation);
  const systems = new SystemRows(drafts, resources, words);
  systems.all();
  const declarations = new DeclarationRows(drafts, resources, words);
  declarations.all();
  new FlowRows(drafts, resources, systems, declarations, words).all();
  return { rows: [...drafts.rows()], reports: ledgers.map((ledger) => ledger.report()) };
}
