// What the build makes that is no file: the viewer of the one page (scripts/viewer-code.ts), the user guide (guide-pages.ts), and what the app is made of (about-app.ts).
declare module 'virtual:viewer' {
  export const VIEWER: import('./briefing/html/page-html.ts').ViewerCode;
}
declare module 'virtual:guide-nl' {
  export const GUIDE: import('./model/guide.ts').Guide;
}
declare module 'virtual:guide-en' {
  export const GUIDE: import('./model/guide.ts').Guide;
}
declare module 'virtual:about' {
  export const ABOUT: import('./model/about.ts').AboutApp;
}
