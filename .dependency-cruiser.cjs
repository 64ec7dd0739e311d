// The floors of the house: what each room may import. See ARCHITECTURE.md.
const ROOMS = 'model|ingest|egress|db|graph|signals|workspace|host|views';
const only = (room, allowed, comment) => ({
  name: `${room}-sees-only-its-floors`,
  comment,
  severity: 'error',
  from: { path: `^renderer/${room}/` },
  to: { path: '^(renderer|electron|scripts|test)/', pathNot: `^renderer/(${[room, ...allowed].join('|')})/` },
});
const holder = (tool, packages, rooms, comment) => ({
  name: `one-holder-of-${tool}`,
  comment,
  severity: 'error',
  from: { path: '^(renderer|electron)/', pathNot: rooms },
  to: { path: `^(node_modules/)?(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Data flows one way.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'What nobody imports is deleted.',
      severity: 'error',
      from: { orphan: true, path: '^(renderer|electron|scripts)/', pathNot: '\\.d\\.m?ts$|^renderer/model/' },
      to: {},
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(electron|virtual:)|\\?url$' } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    only('model', [], 'model holds the words of the field and imports nothing.'),
    only('host', [], 'host is a port; its types may name the ingest port only through model.'),
    only('ingest', ['model'], 'ingest turns formats into words.'),
    only('egress', ['model'], 'egress turns words into formats.'),
    only('db', ['model'], 'db answers questions about the words.'),
    only('graph', ['model'], 'graph turns rows into a drawing.'),
    only('signals', ['model'], 'signals does the arithmetic of series.'),
    only('workspace', ['model', 'ingest', 'egress', 'db', 'graph', 'signals', 'host'], 'workspace knows everything below it, no screen.'),
    only('views', ['workspace', 'graph', 'signals', 'model'], 'views never touch db, ingest or host.'),
    {
      name: 'electron-sees-the-host-type-only',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|scripts|test)/', pathNot: '^renderer/host/host\\.ts$' },
    },
    {
      name: 'only-roots-name-adapters',
      comment: 'main.tsx and scripts choose between browser and Node.',
      severity: 'error',
      from: { path: `^renderer/(${ROOMS})/`, pathNot: '^renderer/(db/duckdb|host)' },
      to: { path: '^renderer/(db/duckdb-(browser|node)|host/browser-host)' },
    },
    {
      name: 'node-only-outside-the-page',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/db/duckdb-node\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    holder(
      'react',
      'react|react-dom|react-aria-components|lucide-react|@internationalized/date',
      '^renderer/(views/|main\\.tsx)',
      'React lives in views.',
    ),
    holder('zustand', 'zustand', '^renderer/(workspace/|views/|main\\.tsx)', 'State lives in workspace.'),
    holder('dagre', '@dagrejs/dagre', '^renderer/graph/layout/', 'dagre is one layout engine behind a port.'),
    holder('duckdb', '@duckdb/duckdb-wasm|apache-arrow', '^renderer/db/duckdb', 'The engine is behind db/database.ts.'),
    holder('papaparse', 'papaparse', '^renderer/ingest/sheets/', 'CSV is parsed in one place.'),
    holder('excel', 'read-excel-file', '^renderer/ingest/sheets/workbook\\.ts$', 'Workbooks are read in one place.'),
    holder('zip', '@zip\\.js/zip\\.js', '^renderer/(ingest/archive|egress/zip)\\.ts$', 'Archives are opened in one place and made in one.'),
    holder('xml', 'saxes', '^renderer/ingest/xml\\.ts$', 'XML is parsed in one place, with its limits.'),
    holder('rdf', 'n3|rdfxml-streaming-parser|jsonld', '^renderer/ingest/rdf/', 'RDF is parsed in one room.'),
    holder('yaml', 'yaml', '^renderer/ingest/yaml\\.ts$', 'YAML is parsed in one place, with its limits.'),
    holder('parquet', 'hyparquet|hyparquet-compressors', '^renderer/ingest/parquet\\.ts$', 'Parquet is read in one place.'),
    holder('tar', 'modern-tar', '^renderer/ingest/tar\\.ts$', 'Tar archives are opened in one place.'),
    holder('workbooks-out', 'hucre', '^renderer/egress/workbook\\.ts$', 'Workbooks are written in one place.'),
    holder('electron', 'electron', '^electron/', 'Only the shell knows Electron.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
