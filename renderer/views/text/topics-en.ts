// All English words beside those of en.ts, by topic.
import { administrationEn } from './administration-en.ts';
import { beginEn } from './begin-words.ts';
import { briefingEn } from './briefing-en.ts';
import { captureEn } from './capture-words.ts';
import { compareEn } from './compare-en.ts';
import { councilEn } from './council-en.ts';
import { decisionsEn } from './decisions-en.ts';
import { editEn } from './edit-en.ts';
import { helpEn } from './help-en.ts';
import { joinedEn } from './joined-en.ts';
import { keepEn } from './keep-en.ts';
import { kioskEn } from './kiosk-en.ts';
import { mergingEn } from './merging-en.ts';
import { originEn } from './origin-en.ts';
import { pageEn } from './page-en.ts';
import { paperEn } from './paper-en.ts';
import { placesEn } from './places-en.ts';
import { problemsEn, reasonsEn } from './problems.ts';
import { registerEn } from './register-en.ts';
import { reviewEn } from './review-en.ts';
import { signalFaultEn } from './signal-fault-words.ts';
import { sqlEn } from './sql-en.ts';
import { refusalEn } from './sql-refusals.ts';
import { thermometerEn } from './thermometer-en.ts';
import { timelineEn } from './timeline-en.ts';
import type { Topics } from './topics-nl.ts';
import { tourEn } from './tour-en.ts';
import { traceEn } from './trace-en.ts';
import { voicesEn } from './voices-en.ts';
import { workshopEn } from './workshop-en.ts';

export const topicsEn: Topics = {
  administration: administrationEn,
  begin: beginEn,
  briefing: briefingEn,
  capture: captureEn,
  compare: compareEn,
  council: councilEn,
  decisions: decisionsEn,
  edit: editEn,
  help: helpEn,
  joined: joinedEn,
  keep: keepEn,
  kiosk: kioskEn,
  merging: mergingEn,
  origin: originEn,
  page: pageEn,
  paper: paperEn,
  places: placesEn,
  problems: problemsEn,
  reasons: reasonsEn,
  register: registerEn,
  review: reviewEn,
  signalFault: signalFaultEn,
  sql: sqlEn,
  sqlRefusal: refusalEn,
  thermometer: thermometerEn,
  timeline: timelineEn,
  tour: tourEn,
  trace: traceEn,
  voices: voicesEn,
  workshop: workshopEn,
};
