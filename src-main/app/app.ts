/** The use cases behind the contract, for any host. */
import type { Api, Handlers } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import { StoreError } from '../store/store.ts';
import { checkStep } from './check-step.ts';
import type { Context } from './context.ts';
import { derivationHandlers } from './derivation/derivation-handlers.ts';
import { createProblemOpener } from './derivation/known-problem.ts';
import { LineChecker } from './derivation/line-checker.ts';
import { Drafts } from './drafts.ts';
import { readExerciseFile, writeExerciseFile } from './generator/exercise-file.ts';
import { deletePreset, renamePreset, restorePreset, savePreset } from './generator/own-presets.ts';
import { previewDraw } from './generator/preview-draw.ts';
import { readCode } from './generator/read-code.ts';
import { readOffer } from './generator/read-offer.ts';
import { startExercise, startLikeThisOne, startWithSoftmax } from './generator/start-exercise.ts';
import { Grader } from './grading/grader.ts';
import { listAttempts } from './list-attempts.ts';
import { openAttempt, restartAttempt } from './open-attempt.ts';
import { openHint } from './open-hint.ts';
import type { Ports } from './ports.ts';
import { exportDocument, previewPages, writeNumpy } from './paper/print-document.ts';
import { readSolution } from './paper/read-solution.ts';
import { previewCell } from './preview-cell.ts';
import { readCompare } from './read-compare.ts';
import { readHome } from './read-home.ts';
import { readSources } from './read-sources.ts';
import { hideRecent } from './recent-exercises.ts';
import { saveDraft } from './save-draft.ts';
import { readSettings, storedSettings, writeSettings } from './settings.ts';
import { createExerciseSolver, withRules } from './solved-exercise.ts';

export interface App {
  readonly api: Api;
  /** Writes what is still waiting. */
  close(): void;
}

export function createApp(ports: Ports): App {
  const { store, draftDelay: delay, logError, info } = ports;
  const drafts = new Drafts({ delay, logError });
  const grader = new Grader({ logError });
  const solve = withRules(createExerciseSolver(grader), () => storedSettings(store).settings);
  const context: Context = { ports, drafts, solve, grader };
  const checker = new LineChecker({ logError });
  return {
    api: answering({
      app: { info: () => info },
      home: {
        read: readHome(context),
        hideRecent: hideRecent(context, true),
        restoreRecent: hideRecent(context, false),
      },
      generator: generatorHandlers(context),
      attempts: attemptHandlers(context),
      compare: { read: readCompare(context) },
      derivations: derivationHandlers({ ...context, open: createProblemOpener(), checker }),
      paper: paperHandlers(context),
      settings: { read: readSettings(context), write: writeSettings(context) },
    }),
    close: () => {
      drafts.close();
      checker.close();
      grader.stop();
    },
  };
}

function attemptHandlers(context: Context): Handlers['attempts'] {
  const { grader } = context;
  return {
    open: openAttempt(context),
    restart: restartAttempt(context),
    saveDraft: saveDraft(context),
    list: listAttempts(context),
    check: checkStep(context),
    hint: openHint(context),
    preview: previewCell(context),
    sources: readSources(context),
    progress: () => ({ grading: grader.progress }),
    stop: () => ({ stopped: grader.stop() }),
  };
}

function generatorHandlers(context: Context): Handlers['generator'] {
  return {
    offer: readOffer(context),
    preview: previewDraw(context),
    start: startExercise(context),
    readCode: readCode(context),
    likeThisOne: startLikeThisOne(context),
    withSoftmax: startWithSoftmax(context),
    readFile: readExerciseFile(context),
    writeFile: writeExerciseFile(context),
    savePreset: savePreset(context),
    renamePreset: renamePreset(context),
    deletePreset: deletePreset(context),
    restorePreset: restorePreset(context),
  };
}

function paperHandlers(context: Context): Handlers['paper'] {
  return {
    solution: readSolution(context),
    preview: previewPages(context),
    export: exportDocument(context),
    showSaved: () => ({ shown: context.ports.files.showSaved() }),
    numpy: writeNumpy(context),
  };
}

type Handler = (input: never) => unknown;

/** Trouble with the data folder is an answer, not a bug. */
function answering(handlers: Handlers): Api {
  const groups = Object.entries(handlers).map(([group, members]) => {
    const answers = Object.entries<Handler>(members).map(([name, handler]) => [name, answer(handler)]);
    return [group, Object.fromEntries(answers) as unknown];
  });
  // The loops above make exactly the contract's functions; the compiler cannot follow them through `entries`.
  return Object.fromEntries(groups) as Api;
}

const answer =
  (handler: Handler) =>
  async (input: never): Promise<unknown> => {
    try {
      return await handler(input);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw new ApiFailure({ code: 'storage', reason: reasonOf(error) }, { cause: error });
    }
  };

/** The system's own word for it where there is one. */
function reasonOf({ message, cause }: StoreError): string {
  return cause instanceof Error ? cause.message : message;
}
