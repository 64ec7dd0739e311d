// What the build makes that is no file: the viewer of the one page (scripts/viewer-code.ts).
declare module 'virtual:viewer' {
  export const VIEWER: import('./briefing/html/page-html.ts').ViewerCode;
}
