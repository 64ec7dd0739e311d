// DuckDB's own worker, which holds a lock as long as it lives: so its end is seen (workspace/workers/life.ts says how).
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

const nothing = new Promise<void>(() => {});
void navigator.locks?.request(self.name, () => nothing);
