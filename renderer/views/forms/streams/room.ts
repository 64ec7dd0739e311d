// How much the streams tell apart, on screen and in a file.

/** More parties than this are not told apart; the smallest stand together. */
export const MOST_PARTIES = 48;

/** Pixels that one exchange is wide at most. */
export const MOST_PIXELS = 14;
