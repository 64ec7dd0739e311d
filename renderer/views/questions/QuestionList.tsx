// All ready questions by whose they are, with a field to find one; those that miss data say what they miss.
import { CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Collection, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components';
import type { Question } from '../../competency/question.ts';
import { QUESTIONS } from '../../competency/questions.ts';
import type { SheetName } from '../../model/sheet.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { findQuestions, lackingWords, piecesOf, questionWords, type Section, sectionsOf } from './question-list.ts';

interface Props {
  readonly empty: ReadonlySet<SheetName>;
}

export function QuestionList({ empty }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const chosen = useWorkspaceState((state) => state.question?.id ?? null);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const [query, setQuery] = useState('');
  const found = useMemo(() => findQuestions(query, text), [query, text]);
  const sections = useMemo(() => sectionsOf(found).map((section) => ({ ...section, id: section.audience })), [found]);
  const open = (id: unknown) => {
    if (typeof id === 'string' && id !== chosen) workspace.openQuestion({ id, given: {} });
  };
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question that is opened
  useEffect(() => void box.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <section className="question-list" aria-label={text.questions.list}>
      <div className="find">
        <SearchField aria-label={text.questions.search} value={query} onChange={setQuery} onSubmit={() => open(found[0]?.id)} className="list-search">
          <Input placeholder={text.questions.search} />
        </SearchField>
        <p role="status">{text.questions.shown(found.length, QUESTIONS.length)}</p>
      </div>
      <ListBox<Section & { readonly id: string }>
        aria-label={text.questions.list}
        className="question-box"
        ref={box}
        items={sections}
        dependencies={[text, empty, depth]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => open([...keys][0])}
        renderEmptyState={() => <p className="none">{text.questions.none}</p>}
      >
        {(section) => (
          <ListBoxSection id={section.audience}>
            <Header className="question-head">
              {text.questions.audiences[section.audience]} <span className="count">{section.questions.length}</span>
            </Header>
            <Collection items={section.questions} dependencies={[text, empty, depth]}>
              {(question) => <QuestionLine question={question} empty={empty} withId={depth === 'expert'} />}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </section>
  );
}

function QuestionLine({ question, empty, withId }: { readonly question: Question; readonly withId: boolean } & Props) {
  const text = useText();
  const lacking = lackingWords(question, empty, text);
  return (
    <ListBoxItem id={question.id} textValue={questionWords(question, text)} className="question-line">
      <span className="wording">
        {withId && <span className="number">{question.id} </span>}
        {piecesOf(question, text).map(({ words, isPlace }) => (isPlace ? <em key={words}>{words}</em> : words))}
      </span>
      {lacking && (
        <span className="lacking">
          <CircleAlert size={12} aria-hidden />
          {lacking}
        </span>
      )}
    </ListBoxItem>
  );
}
