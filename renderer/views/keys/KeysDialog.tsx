// The help on keys: every key of the app and what it does. The question mark opens it, and so does its button in the rail.
import './keys.css';
import { Keyboard as KeyboardIcon, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { COMMANDS } from '../commands/commands.ts';
import { isTyping } from '../is-typing.ts';
import { TourButtons } from '../tour/TourButtons.tsx';
import { useText } from '../workspace-context.ts';
import { KEY_LIST } from './key-list.ts';
import { LetterKeys } from './LetterKeys.tsx';

export function KeysDialog() {
  const text = useText().forms.keys;
  const [isOpen, setOpen] = useState(false);
  useQuestionMark(() => setOpen(true));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="keys-button" aria-label={text.open}>
        <KeyboardIcon size={20} aria-hidden />
        {text.title}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="popover keys-modal">
          <Dialog className="keys-dialog">
            {({ close }) => (
              <>
                <header>
                  <Heading slot="title">{text.title}</Heading>
                  <Button className="button quiet" aria-label={text.close} onPress={close}>
                    <X size={16} aria-hidden />
                  </Button>
                </header>
                <p>{text.intro}</p>
                <TourButtons onStart={close} />
                <LetterKeys />
                <KeyTables />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function KeyTables() {
  const text = useText().forms.keys;
  return (
    <div className="key-tables">
      {KEY_LIST.map(([place, lines]) => (
        <table key={place}>
          <caption>{text.groups[place]}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text.key}</span>
              </th>
              <th scope="col">
                <span className="visually-hidden">{text.does}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([keys, act]) => (
              <tr key={act}>
                <th scope="row">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </th>
                <td>{text.acts[act]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <CommandKeys />
    </div>
  );
}

/** The keys of commands that work on what is chosen. */
function CommandKeys() {
  const text = useText();
  const { groups, key, does } = text.forms.keys;
  return (
    <table>
      <caption>{groups.chosen}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{key}</span>
          </th>
          <th scope="col">
            <span className="visually-hidden">{does}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {COMMANDS.filter(({ key: pressed }) => pressed && !pressed.startsWith('ctrl')).map((command) => (
          <tr key={command.id}>
            <th scope="row">
              <kbd>{command.keys ?? command.key}</kbd>
            </th>
            <td>{command.words(text)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <kbd>Shift+F10</kbd>
          </th>
          <td>{text.forms.keys.acts.menu}</td>
        </tr>
      </tbody>
    </table>
  );
}

function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
