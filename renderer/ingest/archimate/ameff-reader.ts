// ArchiMate models of any tool that writes the Open Group's exchange file, and Archi's own files: one file is one model.
import { decodeXml } from '../decode.ts';
import { Ledger } from '../ledger.ts';
import type { Reader } from '../reader.ts';
import { readExchangeFile } from './exchange-file.ts';
import type { Model } from './model.ts';
import { modelRows } from './model-rows.ts';
import { readNativeFile } from './native-file.ts';
import { hasShape, type Shape } from './recognise.ts';

export const ameffReader: Reader = readerOf('ameff', 'exchange', readExchangeFile);
export const archiReader: Reader = readerOf('archi', 'native', readNativeFile);

function readerOf(format: string, shape: Shape, parse: (text: string) => Model): Reader {
  return {
    format,
    claims: ({ head }) => hasShape(shape, head),
    read: async (files, context) => {
      const ledgers = files.map((file) => new Ledger(file.path, format));
      const rows = [];
      for (const [index, file] of files.entries()) {
        const ledger = ledgers[index] as Ledger;
        for (const row of modelRows(parse(decodeXml(await file.bytes())), file.path, ledger)) rows.push(row);
        await context.tick(file.path);
      }
      return { rows, reports: ledgers.map((ledger) => ledger.report()) };
    },
  };
}
