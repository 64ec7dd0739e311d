// What stands beside the map once something is chosen, asked or edited: one piece, read after the start.
export { EditPanel } from '../edit/EditPanel.tsx';
export { FormArea } from '../forms/FormArea.tsx';
export { Inspector } from '../inspector/Inspector.tsx';
export { SignalPanel } from '../signals/SignalPanel.tsx';
export { Timeline } from '../signals/Timeline.tsx';
export { InquiryPanel } from '../trace/InquiryPanel.tsx';
