// All Dutch words beside those of nl.ts, by topic. A topic that is not here is in no other language either.
import { administrationNl } from './administration-nl.ts';
import { beginNl } from './begin-words.ts';
import { briefingNl } from './briefing-nl.ts';
import { captureNl } from './capture-words.ts';
import { compareNl } from './compare-nl.ts';
import { councilNl } from './council-nl.ts';
import { decisionsNl } from './decisions-nl.ts';
import { editNl } from './edit-nl.ts';
import { helpNl } from './help-nl.ts';
import { joinedNl } from './joined-nl.ts';
import { keepNl } from './keep-nl.ts';
import { kioskNl } from './kiosk-nl.ts';
import { mergingNl } from './merging-nl.ts';
import { originNl } from './origin-nl.ts';
import { pageNl } from './page-nl.ts';
import { paperNl } from './paper-nl.ts';
import { placesNl } from './places-nl.ts';
import { problemsNl, reasonsNl } from './problems.ts';
import { registerNl } from './register-nl.ts';
import { reviewNl } from './review-nl.ts';
import { signalFaultNl } from './signal-fault-words.ts';
import { sqlNl } from './sql-nl.ts';
import { refusalNl } from './sql-refusals.ts';
import { thermometerNl } from './thermometer-nl.ts';
import { timelineNl } from './timeline-nl.ts';
import { tourNl } from './tour-nl.ts';
import { traceNl } from './trace-nl.ts';
import { voicesNl } from './voices-nl.ts';
import { workshopNl } from './workshop-nl.ts';

export const topicsNl = {
  administration: administrationNl,
  begin: beginNl,
  briefing: briefingNl,
  capture: captureNl,
  compare: compareNl,
  council: councilNl,
  decisions: decisionsNl,
  edit: editNl,
  help: helpNl,
  joined: joinedNl,
  keep: keepNl,
  kiosk: kioskNl,
  merging: mergingNl,
  origin: originNl,
  page: pageNl,
  paper: paperNl,
  places: placesNl,
  problems: problemsNl,
  reasons: reasonsNl,
  register: registerNl,
  review: reviewNl,
  signalFault: signalFaultNl,
  sql: sqlNl,
  sqlRefusal: refusalNl,
  thermometer: thermometerNl,
  timeline: timelineNl,
  tour: tourNl,
  trace: traceNl,
  voices: voicesNl,
  workshop: workshopNl,
};

export type Topics = typeof topicsNl;
