/** The use cases behind the contract, for any host. */
import type { Api } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import { StoreError } from '../store/store.ts';
import { checkStep } from './check-step.ts';
import type { Context } from './context.ts';
import { derivationApi } from './derivation/derivation-api.ts';
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
import { readerWarmer } from './warm-reader.ts';

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
    api: {
      app: { info: () => Promise.resolve(info) },
      home: {
        read: answering(readHome(context)),
        hideRecent: answering(hideRecent(context, true)),
        restoreRecent: answering(hideRecent(context, false)),
      },
      generator: generatorApi(context),
      attempts: attemptsApi(context),
      compare: { read: answering(readCompare(context)) },
      derivations: answeringAll(derivationApi({ ...context, open: createProblemOpener(), checker })),
      paper: paperApi(context),
      settings: {
        read: answering(readSettings(context)),
        write: answering(writeSettings(context)),
      },
    },
    close: () => {
      drafts.close();
      checker.close();
      grader.stop();
    },
  };
}

function attemptsApi(context: Context): Api['attempts'] {
  const { grader, ports } = context;
  return {
    open: answering(openingWarm(openAttempt(context), readerWarmer(ports.logError))),
    restart: answering(restartAttempt(context)),
    saveDraft: answering(saveDraft(context)),
    list: answering(listAttempts(context)),
    check: answering(checkStep(context)),
    hint: answering(openHint(context)),
    preview: answering(previewCell(context)),
    sources: answering(readSources(context)),
    progress: () => Promise.resolve({ grading: grader.progress }),
    stop: () => Promise.resolve({ stopped: grader.stop() }),
  };
}

function generatorApi(context: Context): Api['generator'] {
  return {
    offer: answering(readOffer(context)),
    preview: answering(previewDraw(context)),
    start: answering(startExercise(context)),
    readCode: answering(readCode(context)),
    likeThisOne: answering(startLikeThisOne(context)),
    withSoftmax: answering(startWithSoftmax(context)),
    readFile: answering(readExerciseFile(context)),
    writeFile: answering(writeExerciseFile(context)),
    savePreset: answering(savePreset(context)),
    renamePreset: answering(renamePreset(context)),
    deletePreset: answering(deletePreset(context)),
    restorePreset: answering(restorePreset(context)),
  };
}

function paperApi(context: Context): Api['paper'] {
  return {
    solution: answering(readSolution(context)),
    preview: answering(previewPages(context)),
    export: answering(exportDocument(context)),
    showSaved: () => Promise.resolve({ shown: context.ports.files.showSaved() }),
    numpy: answering(writeNumpy(context)),
  };
}

function openingWarm(open: Api['attempts']['open'], warm: () => void): Api['attempts']['open'] {
  return async (input) => {
    const view = await open(input);
    warm();
    return view;
  };
}

/** The same for every handler of a group. */
function answeringAll<Group extends Api['derivations']>(group: Group): Group {
  const members = Object.entries(group).map(([name, handler]) => [name, answering(handler as never)]);
  // The loop above makes exactly the group's functions; the compiler cannot follow it through `entries`.
  return Object.fromEntries(members) as Group;
}

/** Trouble with the data folder is an answer, not a bug. */
function answering<I, O>(handler: (input: I) => Promise<O>): (input: I) => Promise<O> {
  return async (input) => {
    try {
      return await handler(input);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw new ApiFailure({ code: 'storage', reason: reasonOf(error) }, { cause: error });
    }
  };
}

/** The system's own word for it where there is one. */
function reasonOf({ message, cause }: StoreError): string {
  return cause instanceof Error ? cause.message : message;
}
