// What the palette offers for a text: things of that name, ready questions, what a selector chooses, and commands.
import { drawnGraph } from '../../graph/drawn.ts';
import { visibleGraph } from '../../graph/levels.ts';
import { isSelector, parseSelector } from '../../graph/selector/parse.ts';
import { groupsToOpen, select } from '../../graph/selector/select.ts';
import { NO_FILTER, passes, plainClassOf } from '../../graph/shown.ts';
import { fold } from '../../model/value.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { enabledCommands } from '../commands/commands.ts';
import { findQuestions, questionWords } from '../questions/question-list.ts';
import type { Catalogue } from '../text/nl.ts';
import { selectorTrouble } from '../text/selector-words.ts';
import { type Found, find, type SearchIndex } from './find.ts';

/** A line of the palette; one without `run` only tells something. */
export interface Offer {
  readonly id: string;
  readonly words: string;
  readonly note: string;
  readonly keys?: string;
  readonly run: (() => void) | null;
  /** The node of the map that gets the focus when it has been run. */
  readonly focus?: string;
}

export interface Offers {
  readonly id: 'selector' | 'found' | 'questions' | 'commands';
  readonly title: string;
  readonly offers: readonly Offer[];
}

/** So many are listed at most. */
const MOST = { found: 40, questions: 8, commands: 6, first: 10 } as const;

export function offersFor(query: string, index: SearchIndex, text: Catalogue, context: CommandContext): readonly Offers[] {
  const only = /^\s*>/.test(query);
  const words = query.replace(/^\s*>/, '').trim();
  const { palette } = text.focus;
  const found = only ? [] : find(index, words, MOST.found);
  const things: Offers = { id: 'found', title: palette.found, offers: found.map((one) => foundOffer(one, text, context)) };
  const asked: Offers = { id: 'questions', title: text.questions.paletteTitle, offers: only ? [] : questionOffers(words, text, context) };
  const isNamed = found.some(({ because }) => because === '') && !/^q\d+$/i.test(words);
  const groups: readonly Offers[] = [
    { id: 'selector', title: palette.selector, offers: only || !isSelector(words) ? [] : selectorOffers(words, text, context) },
    ...(isNamed ? [things, asked] : [asked, things]),
    { id: 'commands', title: palette.commands, offers: commandOffers(words, only, text, context) },
  ];
  return groups.filter(({ offers }) => offers.length > 0);
}

function foundOffer(found: Found, text: Catalogue, { workspace }: CommandContext): Offer {
  const because = found.because && text.focus.palette.because(found.because.length > 60 ? `${found.because.slice(0, 60)}…` : found.because);
  return {
    id: found.id,
    words: found.name,
    note: [text.foundKinds[found.kind], found.context, because].filter(Boolean).join(' · '),
    run: () => void workspace.reveal(found.nodes, found.selection),
    ...(found.nodes[0] !== undefined && { focus: found.nodes[0] }),
  };
}

/** Ready questions, once a case is open and something was typed. */
function questionOffers(words: string, text: Catalogue, { workspace }: CommandContext): Offer[] {
  if (words === '' || !workspace.store.getState().openCase) return [];
  return findQuestions(words, text)
    .slice(0, MOST.questions)
    .map((question) => ({
      id: `question ${question.id}`,
      words: questionWords(question, text),
      note: text.questions.paletteNote(text.questions.audiences[question.audience]),
      run: () => workspace.openQuestion({ id: question.id, given: {} }),
    }));
}

/** Without words the first ones, with ">" all of them. */
function commandOffers(query: string, isAll: boolean, text: Catalogue, context: CommandContext): Offer[] {
  const words = fold(query).split(' ').filter(Boolean);
  const named = enabledCommands(context).map((command) => ({ command, words: command.words(text), key: fold(command.words(text)) }));
  const fitting = named.filter(({ key }) => words.every((word) => key.includes(word)));
  const ranked = fitting.sort((a, b) => Number(b.key.startsWith(words.join(' '))) - Number(a.key.startsWith(words.join(' '))));
  const most = isAll ? ranked.length : words.length > 0 ? MOST.commands : MOST.first;
  return ranked.slice(0, most).map((entry) => commandOffer(entry.command, entry.words, context));
}

function commandOffer(command: Command, words: string, context: CommandContext): Offer {
  return { id: `command ${command.id}`, words, note: '', ...(command.keys && { keys: command.keys }), run: () => command.run(context) };
}

function selectorOffers(query: string, text: Catalogue, context: CommandContext): Offer[] {
  const { selector: words } = text.focus;
  const parsed = parseSelector(query);
  if ('error' in parsed) return [telling(selectorTrouble(text, parsed.error) ?? '', words.help)];
  const { workspace } = context;
  const { openCase, open, hidden, built, day } = workspace.store.getState();
  if (!openCase) return [];
  const more = [...groupsToOpen(openCase.graph, parsed.selector)].filter((id) => !open.has(id));
  const inForce = { ...openCase.graph, edges: openCase.graph.edges.filter((flow) => passes(flow.exchange, day, NO_FILTER, plainClassOf)) };
  const seen = more.length === 0 ? context.map?.view?.passing : undefined;
  const visible = seen ?? drawnGraph(visibleGraph(inForce, new Set([...open, ...more])), { hidden, built }, inForce);
  const selected = select(openCase.graph, visible, parsed.selector);
  const trouble = selectorTrouble(text, selected);
  const told = trouble ? [telling(trouble, '')] : [];
  if (selected.nodes.size === 0) return told;
  const light = () => void workspace.setSelector(query);
  const build = () => void workspace.setSelector(query).then(() => workspace.buildOnly([...selected.nodes]));
  return [
    { id: 'selector light', words: words.light(selected.nodes.size), note: query, run: light },
    { id: 'selector build', words: words.build(selected.nodes.size), note: query, run: build },
    ...told,
  ];
}

function telling(words: string, note: string): Offer {
  return { id: 'selector told', words, note, run: null };
}
