// Files of one's own take the place of the sample, also when the page is loaded again.

/** Takes the word for the sample out of the address when there are files; gives the files on. */
export function insteadOfSample<T extends readonly unknown[]>(files: T): T {
  if (files.length > 0 && location.hash === '#sample') history.replaceState(null, '', location.pathname);
  return files;
}
