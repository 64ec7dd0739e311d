// The control that fits a field.
import { controlOf } from '../../../edit/row-form.ts';
import { CodeControl, YesNoControl } from './CodeControl.tsx';
import type { ControlProps } from './control.ts';
import { DayControl } from './DayControl.tsx';
import { ReferenceControl, TagsControl } from './ReferenceControl.tsx';
import { TextControl } from './TextControl.tsx';

export function FieldControl(props: ControlProps) {
  switch (controlOf(props.field)) {
    case 'code':
      return <CodeControl {...props} />;
    case 'yes-no':
      return <YesNoControl {...props} />;
    case 'date':
      return <DayControl {...props} />;
    case 'reference':
      return <ReferenceControl {...props} />;
    case 'tags':
      return <TagsControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}
