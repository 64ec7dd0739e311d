// What stands beside the map, as it stands there before it is read.
import { later } from '../later.tsx';

const read = () => import('./after-start.ts');

export const EditPanel = later(read, 'EditPanel');
export const FormArea = later(read, 'FormArea');
export const InquiryPanel = later(read, 'InquiryPanel');
export const Inspector = later(read, 'Inspector');
export const SignalPanel = later(read, 'SignalPanel');
export const Timeline = later(read, 'Timeline');
