// Builds all of the app into the folder named, as npm run build does into out/.
import path from 'node:path';
import { createBuilder } from 'vite';

const [folder] = process.argv.slice(2);
const moved = {
  name: 'moved',
  config: () => ({ logLevel: 'error' }),
  configEnvironment: (name) => ({ build: { outDir: path.join(folder, name === 'client' ? 'renderer' : name), emptyOutDir: true } }),
};
const builder = await createBuilder({ configFile: 'vite.config.ts', plugins: [moved] });
await builder.buildApp();
