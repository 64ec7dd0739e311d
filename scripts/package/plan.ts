// Which installers can be made on this system, what electron-builder is told for it, and what is to be said of one that cannot be made. Pure.

/** Of who publishes: the address of the project, and "Name <mail>" of who keeps the package. A Debian package cannot be without either. */
interface Publisher {
  readonly homepage: string | undefined;
  readonly maintainer: string | undefined;
}

interface Plan {
  /** What electron-builder is told. */
  readonly words: readonly string[];
  readonly makes: string;
  /** What is left out, and what to set so that it is not; null when all is made. */
  readonly leftOut: string | null;
}

const EXAMPLES = { DATAREIS_HOMEPAGE: 'https://example.org/datareis', DATAREIS_MAINTAINER: '"Datareis team <datareis@example.org>"' };

export function planOf(platform: NodeJS.Platform, publisher: Publisher): Plan {
  if (platform === 'win32') return { words: ['--win'], makes: 'an installer (NSIS) and an MSI', leftOut: null };
  if (platform === 'darwin') return { words: ['--mac'], makes: 'a disk image (DMG)', leftOut: null };
  const [homepage, maintainer] = [publisher.homepage?.trim() ?? '', publisher.maintainer?.trim() ?? ''];
  const missing = [...(isAddress(homepage) ? [] : ['DATAREIS_HOMEPAGE' as const]), ...(hasMail(maintainer) ? [] : ['DATAREIS_MAINTAINER' as const])];
  if (missing.length === 0) {
    const given = [`-c.extraMetadata.homepage=${homepage}`, `-c.linux.maintainer=${maintainer}`];
    return { words: ['--linux', ...given], makes: 'an AppImage and a Debian package', leftOut: null };
  }
  const toSet = missing.map((name) => `${name}=${EXAMPLES[name]}`).join(' and ');
  const leftOut = `No Debian package is made: it must name the address of the project and an e-mail address. Set ${toSet} with your own values, and run this again.`;
  return { words: ['--linux', 'AppImage:x64'], makes: 'an AppImage', leftOut };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

function hasMail(text: string): boolean {
  return /^[^<>@]+ <[^<>@\s]+@[^<>@\s]+>$/.test(text);
}
