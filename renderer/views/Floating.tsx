// What floats beside the button that opens it: a few words of explanation, or a few choices. It is the dialog of a `DialogTrigger`.
import type { ComponentProps } from 'react';
import { Dialog, Popover } from 'react-aria-components';

interface Props extends ComponentProps<typeof Dialog> {
  /** The class of the box around it. */
  readonly box?: string;
  readonly placement?: ComponentProps<typeof Popover>['placement'];
}

/** The box is no part of its own to a screen reader: the dialog in it has the name, and React Aria gives the box one too. */
const NAMELESS = { 'aria-labelledby': '' };

/** Named by `aria-label`, by the heading in its slot `title`, or else by its button. */
export function Floating({ box, placement, ...dialog }: Props) {
  return (
    <Popover className={box ? `popover ${box}` : 'popover'} {...(placement && { placement })} {...NAMELESS}>
      <Dialog {...dialog} />
    </Popover>
  );
}
