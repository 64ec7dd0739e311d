// Ready questions that can be asked about what is chosen, as a menu.
import { MessageCircleQuestionMark } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SheetName } from '../../model/sheet.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { questionsAbout, wordsAbout } from './question-list.ts';

interface Props {
  readonly sheet: SheetName | null;
  readonly id: string;
  readonly name: string;
}

/** Nothing when no question takes a row of this sheet. */
export function QuestionsAbout({ sheet, id, name }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const about = sheet ? questionsAbout(sheet, id) : [];
  if (about.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="button">
        <MessageCircleQuestionMark size={14} aria-hidden />
        {text.questions.about}
      </Button>
      <Popover className="popover questions-about">
        <Menu className="menu" aria-label={text.questions.about}>
          {about.map((one) => (
            <MenuItem
              key={one.question.id}
              textValue={wordsAbout(one, name, text)}
              onAction={() => workspace.openQuestion({ id: one.question.id, given: one.given })}
            >
              <span className="grow">{wordsAbout(one, name, text)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
