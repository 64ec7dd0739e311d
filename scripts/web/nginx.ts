// What does nginx need to know to serve the page as the app serves it itself? Made from the headers of electron/page.ts, so that they cannot differ.
import { CACHING, MEDIA_TYPES, SAFE_HEADERS } from '../../electron/page.ts';

/** `subPath` begins and ends with a slash; `folder` is where the files are, without a slash at the end. With `hasBrotli` the module for it is there. */
export interface NginxPlace {
  readonly subPath: string;
  readonly folder: string;
  readonly hasBrotli: boolean;
}

const WHAT = `# Datareis on an intranet server, for nginx 1.20 or newer. Put this in the \`server\` block of your own site (which has https: browsers keep work, and copy, only there).
# Made by \`npm run build:web\`: change it there, not here. There is nothing to run on the server: these are files.`;

/** Lines for the \`server\` block of a site. */
export function nginxConfig({ subPath, folder, hasBrotli }: NginxPlace): string {
  const bare = subPath.replace(/\/$/, '');
  const brotli = hasBrotli
    ? '  brotli_static on;'
    : '  # With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static), smaller still: brotli_static on;';
  return `${WHAT}
${bare === '' ? '' : `location = ${bare} { return 301 ${subPath}; }\n`}location ^~ ${subPath} {
  alias ${folder}/;
  index index.html;
  autoindex off;
  limit_except GET { deny all; }
  # Each file lies beside its own small versions.
  gzip_static on;
${brotli}
  default_type application/octet-stream;
  types {
${typeLines()}
  }
${headerLines(CACHING.other, '  ')}

  # Settings for other servers are no business of the page.
  location ~ /web\\.config$ { return 404; }

  # The name of these files changes with what is in them: a browser may keep them for a year.
  location ~ ^${escaped(subPath)}assets/(?<asset>[A-Za-z0-9._-]+)$ {
    alias ${folder}/assets/$asset;
${headerLines(CACHING.hashed, '    ')}
  }
}
`;
}

function typeLines(): string {
  const endings = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(MEDIA_TYPES)) endings.set(type, [...(endings.get(type) ?? []), ending.slice(1)]);
  return [...endings].map(([type, names]) => `    ${quoted(type)} ${names.join(' ')};`).join('\n');
}

/** `always`: also on a refusal. nginx forgets headers of the outer block where an inner one sets any, so they are written out twice. */
function headerLines(caching: string, indent: string): string {
  return Object.entries({ ...SAFE_HEADERS, 'Cache-Control': caching })
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`)
    .join('\n');
}

function quoted(text: string): string {
  return /[ ;"']/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
