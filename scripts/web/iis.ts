// What does IIS need to know to serve the page as the app serves it itself? One web.config that lies among the files, made from the headers of electron/page.ts.
import { CACHING, MEDIA_TYPES, SAFE_HEADERS } from '../../electron/page.ts';

/** For IIS 10 or newer. Holds for the folder it is in, under whatever path that is served. */
export function iisConfig(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Datareis on an intranet server, for IIS 10 or newer. Made by "npm run build:web": change it there, not here. There is nothing to run on the server: these are files. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
${Object.entries(MEDIA_TYPES).map(typeLines).join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries({ ...SAFE_HEADERS, 'Cache-Control': CACHING.other })
  .map(headerLines)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false">
          <clear />
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
  </system.webServer>
  <!-- The name of these files changes with what is in them: a browser may keep them for a year. -->
  <location path="assets">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${headerLines(['Cache-Control', CACHING.hashed])}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
}

/** What a server or an outer folder says already is taken away first: the same name twice is an error in IIS. */
function typeLines([ending, type]: readonly [string, string]): string {
  return `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${escaped(type)}" />`;
}

function headerLines([name, value]: readonly [string, string]): string {
  return `        <remove name="${name}" />\n        <add name="${name}" value="${escaped(value)}" />`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
